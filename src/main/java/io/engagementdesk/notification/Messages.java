package io.engagementdesk.notification;

import io.engagementdesk.engagement.FollowUps;
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
        FAILED
    }

    /**
     * A message of the past or on its way.
     *
     * @param at when it was queued, sent or given up, whichever came last
     * @param subject as it was sent; null before
     */
    public record Sent(UUID id, String template, String recipient, State state, Instant at, String subject) {}

    private final MessageRows rows;
    private final Recipients recipients;
    private final Jobs jobs;
    private final FollowUps followUps;
    private final Clock clock;

    Messages(MessageRows rows, Recipients recipients, Jobs jobs, FollowUps followUps, Clock clock) {
        this.rows = rows;
        this.recipients = recipients;
        this.jobs = jobs;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Queues the message; the same engagement, template, addressee and occasion again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Draft draft) {
        queue(Message.of(draft, recipients.of(draft.to())), draft.documents());
    }

    /** Sends a message once more, to the address of today; gives the new message's id. */
    @Transactional
    public UUID resend(UUID id) {
        Message old = rows.get(id);
        Message again = old.again(recipients.today(old.to()));
        queue(again, rows.documents(id));
        return again.id();
    }

    /** All messages of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Sent> of(String engagement) {
        return rows.of(engagement);
    }

    private void queue(Message message, List<UUID> documents) {
        if (!rows.add(message, documents, clock.instant())) {
            return;
        }
        if (Mail.reachable(message.recipient())) {
            jobs.schedule(JOB, message.id().toString());
        } else {
            giveUp(message, "There is no e-mail address to send it to.");
        }
    }

    /** Nobody will get this message unless a person takes it up. */
    void giveUp(Message message, String error) {
        rows.failed(message.id(), error, clock.instant());
        followUps.open(
                FollowUps.Reason.UNDELIVERED,
                message.id().toString(),
                message.engagement(),
                "The message “" + message.template() + "” to " + message.facts().get(Message.NAME)
                        + " was not delivered: " + Message.cut(error, 1_000));
    }
}
