package io.engagementdesk.engagement.conversation;

/** The two sides of a conversation. */
public enum Side {
    CLIENT,
    STAFF;

    Side other() {
        return this == CLIENT ? STAFF : CLIENT;
    }
}
