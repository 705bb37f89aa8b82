package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkState;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.conversation.Participant;
import java.util.UUID;

/**
 * A client before the door of a conversation.
 *
 * @param path of the conversation by the link he has
 * @param state of his link
 * @param link id of his standing link; null where he comes by the link of a task
 */
record Visit(String path, LinkState state, String engagement, Contact contact, UUID link) {

    Participant reader() {
        return Participant.client(contact.id());
    }
}
