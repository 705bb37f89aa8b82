package io.engagementdesk.delivery.milestone;

/** What becomes of what was presented. */
public enum Verdict {
    ACCEPTED,
    /** Rejected with a reason: the team works on it again. */
    REWORK,
    OBJECTION,
    /** Accepted by silence. */
    DEEMED
}
