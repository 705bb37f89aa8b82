package io.engagementdesk.client;

/** By which way somebody wants to be reached. */
public enum Channel {
    EMAIL,
    /** A text to his telephone; what has documents goes by mail all the same. */
    SMS
}
