package io.engagementdesk.delivery.work;

import java.util.UUID;

/**
 * What stands in the way of a project, or may come to.
 *
 * @param owner login of who looks after it
 * @param plan what is done about it
 */
record Concern(
        UUID id,
        String engagement,
        Kind kind,
        String title,
        Severity severity,
        String owner,
        String plan,
        State state,
        String raisedBy) {

    /** A risk may happen, an issue has. */
    enum Kind {
        RISK,
        ISSUE
    }

    /** How much harm it does. */
    enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Where it stands. */
    enum State {
        OPEN,
        HANDLED,
        CLOSED
    }
}
