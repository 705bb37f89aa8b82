package io.engagementdesk.engagement.conversation;

import java.util.UUID;

/**
 * Somebody who reads and writes in a conversation.
 *
 * @param who id of the client's contact, or login
 */
public record Participant(Side side, String who) {

    public static Participant client(UUID contact) {
        return new Participant(Side.CLIENT, contact.toString());
    }

    public static Participant staff(String login) {
        return new Participant(Side.STAFF, login);
    }

    /** Of the client's people. */
    public UUID contact() {
        return UUID.fromString(who);
    }
}
