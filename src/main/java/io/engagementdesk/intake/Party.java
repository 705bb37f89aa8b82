package io.engagementdesk.intake;

/** A side of a call. */
public enum Party {
    CLIENT,
    PRACTITIONER,
    DESK
}
