package io.engagementdesk.delivery.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Time that somebody has worked on a task.
 *
 * @param practitioner login
 * @param minutes in quarter hours
 */
record TimeEntry(
        UUID id, String engagement, String position, String practitioner, LocalDate day, int minutes, String note) {

    public BigDecimal hours() {
        return hours(minutes);
    }

    public int pack() {
        return Integer.parseInt(position.substring(0, position.indexOf('.')));
    }

    /** Quarter hours are exact in two decimals. */
    static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes / 15).multiply(new BigDecimal("0.25"));
    }
}
