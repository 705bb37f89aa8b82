package io.engagementdesk.notification;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes out to people: written with the fact, sent once by a job of the engine. */
@Service
public class Messages {

    /**
     * A message to a contact.
     *
     * @param occasion makes it unique together with engagement, template and contact: a task's id, a reminder's number
     * @param template name under templates/mail, and the prefix of its subject's and text's keys
     * @param facts what the template shows; plain values, never a secret
     */
    public record Draft(String engagement, String template, UUID contact, String occasion, Map<String, String> facts) {}

    /** Queues the message; the same engagement, template, contact and occasion again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Draft draft) {
        throw new UnsupportedOperationException();
    }
}
