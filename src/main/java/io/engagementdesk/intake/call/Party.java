package io.engagementdesk.intake.call;

/** A side of a call. */
public enum Party {
    CLIENT,
    PRACTITIONER,
    DESK
}
