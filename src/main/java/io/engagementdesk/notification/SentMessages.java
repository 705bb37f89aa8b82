package io.engagementdesk.notification;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an engagement's people were told: to look at, and to send once more. */
@Service
@Transactional
public class SentMessages {

    /** A message and its text as its reader has it, but for links that are his alone. */
    public record Copy(Messages.Sent message, String text) {}

    private final MessageRows rows;
    private final Messages messages;
    private final MailText text;
    private final Undelivered undelivered;
    private final FollowUps followUps;
    private final Timeline timeline;

    SentMessages(
            MessageRows rows,
            Messages messages,
            MailText text,
            Undelivered undelivered,
            FollowUps followUps,
            Timeline timeline) {
        this.undelivered = undelivered;
        this.rows = rows;
        this.messages = messages;
        this.text = text;
        this.followUps = followUps;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    public Optional<Copy> copy(String engagement, UUID id) {
        return one(engagement, id).map(sent -> new Copy(sent, text.shown(stored(id))));
    }

    /** Those that did not reach their readers, and about which nobody has done anything yet. */
    @Transactional(readOnly = true)
    public List<Messages.Sent> undelivered(String engagement) {
        Set<String> open = followUps.open(FollowUps.Reason.UNDELIVERED, engagement);
        return open.isEmpty()
                ? List.of()
                : messages.of(engagement).stream()
                        .filter(sent -> open.contains(sent.id().toString()))
                        .toList();
    }

    /**
     * Sends it once more, to the address of today.
     *
     * @param occasion the same again changes nothing, so that a form sent twice sends one message
     * @return false where the engagement has no such message
     */
    public boolean sendAgain(String engagement, UUID id, String occasion, Actor who) {
        Optional<Messages.Sent> sent = one(engagement, id);
        sent.ifPresent(one -> again(stored(id), occasion, who));
        return sent.isPresent();
    }

    /** The same of a message that needs no engagement; false where there is no such message. */
    public boolean sendAgain(UUID id, String occasion, Actor who) {
        Optional<Message> message = rows.find(id);
        message.ifPresent(one -> again(one, occasion, who));
        return message.isPresent();
    }

    /** It came back; once is enough. False where there is no such message. */
    public boolean cameBack(UUID id, String reason) {
        Optional<Message> message = rows.lockIfThere(id);
        message.filter(one -> one.state() == Messages.State.SENT || one.state() == Messages.State.QUEUED)
                .ifPresent(one -> undelivered.cameBack(one, reason));
        return message.isPresent();
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return rows.find(id).isPresent();
    }

    /** To which contact it went; nothing for messages to people of the practice. */
    @Transactional(readOnly = true)
    public Optional<UUID> contact(UUID id) {
        return rows.find(id).map(message -> message.to().contact());
    }

    private void again(Message message, String occasion, Actor who) {
        boolean queued = message.state() == Messages.State.QUEUED;
        if (!queued && messages.again(message, occasion) && message.engagement() != null) {
            timeline.add(message.engagement(), who, "messageSentAgain", text.subject(message));
        }
    }

    private Optional<Messages.Sent> one(String engagement, UUID id) {
        return messages.of(engagement).stream()
                .filter(sent -> sent.id().equals(id))
                .findFirst();
    }

    private Message stored(UUID id) {
        return rows.find(id).orElseThrow();
    }
}
