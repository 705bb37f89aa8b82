package io.engagementdesk.notification;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.notification.carrier.Mail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What did not reach its reader becomes a matter of the desk. */
@Component
class Undelivered {

    private final MessageRows rows;
    private final MailWords words;
    private final FollowUps followUps;
    private final Clock clock;

    Undelivered(MessageRows rows, MailWords words, FollowUps followUps, Clock clock) {
        this.words = words;
        this.rows = rows;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Nobody will get this message unless a person takes it up. */
    void giveUp(Message message, String error) {
        rows.failed(message.id(), subject(message), error, clock.instant());
        handOver(message, "was not delivered: " + error);
    }

    /** It had left, and came back. */
    void cameBack(Message message, String reason) {
        rows.bounced(message.id(), reason, clock.instant());
        handOver(message, "came back: " + reason);
    }

    private void handOver(Message message, String what) {
        followUps.open(
                FollowUps.Reason.UNDELIVERED,
                message.id().toString(),
                message.engagement(),
                Message.cut(
                        "The message “" + subject(message) + "” to "
                                + message.to().name() + to(message) + " " + what,
                        1_000));
    }

    private String subject(Message message) {
        return Mail.line(words.of(message).subject());
    }

    private static String to(Message message) {
        return message.recipient().isBlank() ? "" : " (" + message.recipient() + ")";
    }
}
