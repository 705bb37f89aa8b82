package io.engagementdesk.payment.operation;

/** How far an operation has come; it never goes back, and an end without money gives way to money only. */
public enum OperationState {
    REQUESTED(0),
    PENDING(1),
    ACTION_NEEDED(2),
    AUTHORISED(3),
    FAILED(4),
    VOIDED(4),
    EXPIRED(4),
    CAPTURED(5),
    PARTLY_REFUNDED(6),
    REFUNDED(7);

    private final int rank;

    OperationState(int rank) {
        this.rank = rank;
    }

    /** Whether news of this state is news; late success overrules a failure, nothing else does. */
    public boolean mayBecome(OperationState next) {
        return next.rank > rank;
    }

    /** Nothing definite is known yet. */
    public boolean isOpen() {
        return rank < AUTHORISED.rank;
    }

    /** Money has moved. */
    public boolean isReceived() {
        return rank >= CAPTURED.rank;
    }
}
