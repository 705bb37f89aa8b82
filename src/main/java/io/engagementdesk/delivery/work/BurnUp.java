package io.engagementdesk.delivery.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Planned and worked hours over time, as lines to draw.
 *
 * @param planned points of the line through the milestones
 * @param worked points of the line of what was worked until today
 * @param dots where the milestones lie
 * @param now where today is
 * @param reached where the worked line ends
 */
record BurnUp(
        String planned,
        String worked,
        List<Dot> dots,
        int now,
        Dot reached,
        BigDecimal plannedHours,
        BigDecimal workedHours,
        LocalDate from,
        LocalDate to) {

    static final int LEFT = 16;
    static final int RIGHT = 324;
    static final int TOP = 24;
    static final int BOTTOM = 140;

    /** A place in the drawing and what stands beside it. */
    record Dot(int x, int y, String label) {

        String point() {
            return x + "," + y;
        }
    }
}
