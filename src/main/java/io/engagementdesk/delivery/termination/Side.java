package io.engagementdesk.delivery.termination;

/** Who ends a project. */
enum Side {
    /** He may at any time. */
    CLIENT,
    PRACTICE,
    /** The practice, because an instalment stays unpaid. */
    UNPAID
}
