package io.engagementdesk.proposal;

/** What a client says to a proposal. */
public enum Verdict {
    ACCEPT,
    /** He wants something else: a new version follows. */
    CHANGE,
    DECLINE;

    public Proposal.State state() {
        return switch (this) {
            case ACCEPT -> Proposal.State.ACCEPTED;
            case CHANGE -> Proposal.State.SUPERSEDED;
            case DECLINE -> Proposal.State.DECLINED;
        };
    }
}
