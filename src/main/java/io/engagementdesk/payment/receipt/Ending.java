package io.engagementdesk.payment.receipt;

import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.price.Forfeit;
import io.engagementdesk.payment.price.Price;

/** How a settled engagement ends, and the mail that tells it. */
enum Ending {
    CALLED(State.FULFILLED, "receipt"),
    MET(State.FULFILLED, "meetingReceipt"),
    NOT_COME(State.NO_SHOW, "noShow"),
    CANCELLED(State.CANCELLED, "cancelledLate");

    private final State state;
    private final String template;

    Ending(State state, String template) {
        this.state = state;
        this.template = template;
    }

    /** By what it cost and why. */
    static Ending of(Price price, Kind kind) {
        return price.forfeit()
                .map(Forfeit::reason)
                .map(reason -> switch (reason) {
                    case CLIENT_ABSENT -> NOT_COME;
                    case CANCELLED_LATE -> CANCELLED;
                })
                .orElse(kind == Kind.MEETING ? MET : CALLED);
    }

    State state() {
        return state;
    }

    String template() {
        return template;
    }
}
