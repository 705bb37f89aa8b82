package io.engagementdesk.engagement;

import java.util.EnumSet;
import java.util.Set;

/** Where an engagement stands; ends are final. */
public enum State {
    REGISTERED,
    AWAITING_DEPOSIT,
    ANALYSING,
    SCOPING,
    ROUTING,
    SCHEDULED,
    IN_CALL,
    SETTLING,
    FULFILLED,
    PROPOSING,
    CONTRACTING,
    LAUNCHING,
    DELIVERING,
    CLOSED,
    NOT_SECURED,
    DECLINED,
    LAPSED,
    CANCELLED,
    NO_SHOW,
    TERMINATED;

    private static final Set<State> ENDS =
            EnumSet.of(FULFILLED, CLOSED, NOT_SECURED, DECLINED, LAPSED, CANCELLED, NO_SHOW, TERMINATED);

    public boolean isEnd() {
        return ENDS.contains(this);
    }
}
