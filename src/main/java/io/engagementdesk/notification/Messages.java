package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.process.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes out to people: written with the fact, sent once by a job of the engine (R-708). */
@Service
public class Messages {

    /** Bean that sends a message, and the kind of its job. */
    static final String JOB = "messageJob";

    /**
     * A message to somebody.
     *
     * <p>Its texts are {@code mail.<template>.subject}, {@code .intro}, {@code .body}, {@code .button} and {@code .after}
     * of messages/mail; facts stand in them by name, as in {@code {amount}}. An amount such as {@code EUR 21.40} and a
     * moment such as {@code 2026-05-04T10:00:00Z} are shown in the reader's language and time zone. The fact {@code link}
     * is the id of a client link and becomes the button's address, {@code url} is an address as it is. A template under
     * templates/mail is needed only for more than these texts.
     *
     * @param to one of the client's people, or one of us
     * @param occasion makes it unique together with engagement, template and addressee: a task's id, a reminder's number
     * @param facts what the template shows; plain values, never a secret
     * @param documents ids of the documents attached; one of the type text/calendar is offered as an invitation
     */
    public record Draft(
            String engagement,
            String template,
            Addressee to,
            String occasion,
            Map<String, String> facts,
            List<UUID> documents) {

        public Draft(String engagement, String template, UUID contact, String occasion, Map<String, String> facts) {
            this(engagement, template, contact, occasion, facts, List.of());
        }

        public Draft(
                String engagement,
                String template,
                UUID contact,
                String occasion,
                Map<String, String> facts,
                List<UUID> documents) {
            this(engagement, template, new Client(contact), occasion, facts, documents);
        }

        String reference() {
            return String.join("/", String.valueOf(engagement), template, to.toString(), occasion);
        }
    }

    /** Whom a message is for. */
    public sealed interface Addressee {}

    /** A contact of a client. */
    public record Client(UUID contact) implements Addressee {

        @Override
        public String toString() {
            return contact.toString();
        }
    }

    /** Somebody of the practice, by login. */
    public record Staff(String login) implements Addressee {

        @Override
        public String toString() {
            return "@" + login;
        }
    }

    /** Where a message stands. */
    public enum State {
        QUEUED,
        SENT,
        /** Nobody took it. */
        FAILED,
        /** It was taken, and came back. */
        BOUNCED
    }

    /**
     * A message of the past or on its way.
     *
     * @param at when it was queued, sent, given up or came back, whichever came last
     * @param subject in the reader’s language; null while it is on its way
     * @param error why it failed or came back
     */
    public record Sent(
            UUID id,
            String template,
            String recipient,
            Channel channel,
            State state,
            Instant at,
            String subject,
            Instant queuedAt,
            Instant sentAt,
            String error) {}

    private final MessageRows rows;
    private final Recipients recipients;
    private final Jobs jobs;
    private final Undelivered undelivered;
    private final Clock clock;

    Messages(MessageRows rows, Recipients recipients, Jobs jobs, Undelivered undelivered, Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.jobs = jobs;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    /** Queues the message; the same engagement, template, addressee and occasion again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Draft draft) {
        queue(Message.of(draft, recipients.of(draft)), draft.documents());
    }

    /** All messages of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Sent> of(String engagement) {
        return rows.of(engagement);
    }

    /** Queues it once more, to the address of today; the same occasion again changes nothing and gives false. */
    boolean again(Message old, String occasion) {
        List<UUID> documents = rows.documents(old.id());
        return queue(old.again(recipients.today(old, documents), occasion), documents);
    }

    private boolean queue(Message message, List<UUID> documents) {
        boolean added = rows.add(message, documents, clock.instant());
        if (added && message.isReachable()) {
            jobs.schedule(JOB, message.id().toString());
        } else if (added) {
            undelivered.giveUp(message, "There is no e-mail address to send it to.");
        }
        return added;
    }
}
