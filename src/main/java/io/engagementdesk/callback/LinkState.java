package io.engagementdesk.callback;

/** Where a client link stands; all but open are ends. */
public enum LinkState {
    OPEN,
    /** Its task is done. */
    USED,
    EXPIRED,
    /** A newer link leads to its task. */
    SUPERSEDED,
    /** Its task ended without an answer. */
    CANCELLED
}
