package io.engagementdesk.delivery.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A task of a project and how far it is.
 *
 * @param position as in the price: 2.1 is the first task of the second work package
 * @param pack number of its work package
 * @param hours that are planned
 * @param assignee login; empty while nobody has taken it
 * @param doneAt empty while it is open
 */
record PlannedTask(
        String position,
        int pack,
        String title,
        String role,
        BigDecimal hours,
        Optional<String> assignee,
        Optional<Instant> doneAt) {

    public String label() {
        return position + " " + title;
    }
}
