package io.engagementdesk.scoping.team;

import io.engagementdesk.practice.Practitioner;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A practitioner's free quarters of an hour by the Monday of their week. */
record Capacity(Practitioner who, SortedMap<LocalDate, Integer> free) {

    int quarters() {
        return free.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** So many of them, as even over the weeks as these are free; there must be as many. */
    SortedMap<LocalDate, Integer> spread(int quarters) {
        if (quarters > quarters()) {
            throw new IllegalArgumentException(who.login() + " has no " + quarters + " quarters");
        }
        List<Map.Entry<LocalDate, Integer>> scarcestFirst = free.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry<LocalDate, Integer>::getValue))
                .toList();
        SortedMap<LocalDate, Integer> spread = new TreeMap<>();
        int left = quarters;
        int weeks = scarcestFirst.size();
        for (Map.Entry<LocalDate, Integer> week : scarcestFirst) {
            int share = Math.min(week.getValue(), left / weeks--);
            if (share > 0) {
                spread.put(week.getKey(), share);
                left -= share;
            }
        }
        return spread;
    }

    Capacity without(Map<LocalDate, Integer> taken) {
        SortedMap<LocalDate, Integer> rest = new TreeMap<>(free);
        taken.forEach((monday, quarters) -> rest.merge(monday, -quarters, Integer::sum));
        return new Capacity(who, rest);
    }
}
