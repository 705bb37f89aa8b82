package io.engagementdesk.intake.call;

/** Where a call stands. */
public enum CallState {
    /** Somebody is rung, or waits for somebody to be rung. */
    RINGING,
    /** The caller speaks with the desk. */
    WITH_DESK,
    /** Client and practitioner are both on the line. */
    CONNECTED,
    /** One of them hung up too early; both may come back within the grace. */
    DROPPED,
    ENDED,
    /** The caller hung up before anybody answered. */
    LOST;

    public boolean isOver() {
        return this == ENDED || this == LOST;
    }
}
