package io.engagementdesk.scheduling;

/** Whose fault it was that client and practitioner did not meet. */
enum Absence {
    CLIENT,
    PRACTITIONER,
    /** Nothing was appointed, nobody came, or both came and something went wrong. */
    UNCLEAR
}
