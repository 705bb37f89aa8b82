package io.engagementdesk.scoping.team;

import io.engagementdesk.practice.Practitioner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/** A practitioner's hours in a role, as quarters by the Monday of their week. */
record Seat(Practitioner who, String role, SortedMap<LocalDate, Integer> weeks, String reason) {

    int quarters() {
        return weeks.values().stream().mapToInt(Integer::intValue).sum();
    }

    static BigDecimal hours(int quarters) {
        return BigDecimal.valueOf(quarters).multiply(new BigDecimal("0.25"));
    }
}
