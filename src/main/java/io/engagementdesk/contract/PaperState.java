package io.engagementdesk.contract;

/** Where a paper stands. */
public enum PaperState {
    DRAFT,
    SENT,
    CLIENT_SIGNED,
    /** By both, and not yet sealed. */
    SIGNED,
    SEALED,
    IN_FORCE,
    DECLINED,
    LAPSED,
    SUPERSEDED;

    /** Whether the client has put his name under it, and nobody has ended it. */
    public boolean isSigned() {
        return this == CLIENT_SIGNED || this == SIGNED || this == SEALED || this == IN_FORCE;
    }

    /** Whether it can be downloaded with its seal. */
    public boolean isSealed() {
        return this == SEALED || this == IN_FORCE;
    }
}
