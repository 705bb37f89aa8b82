package io.engagementdesk.notification;

import io.engagementdesk.process.JobWork;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one queued message; a repeated job finds it sent and does nothing. */
@Component(Messages.JOB)
@Transactional
class MessageJob implements JobWork {

    private final MessageRows rows;
    private final MailText text;
    private final Mailer mailer;
    private final Messages messages;
    private final Clock clock;

    MessageJob(MessageRows rows, MailText text, Mailer mailer, Messages messages, Clock clock) {
        this.rows = rows;
        this.text = text;
        this.mailer = mailer;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void run(String id) {
        Message message = rows.lock(UUID.fromString(id));
        if (message.state() == Messages.State.QUEUED) {
            Mail mail = text.of(message);
            mailer.send(mail);
            rows.sent(message.id(), mail.subject(), clock.instant());
        }
    }

    @Override
    public void exhausted(String id, String error) {
        Message message = rows.lock(UUID.fromString(id));
        if (message.state() == Messages.State.QUEUED) {
            messages.giveUp(message, String.valueOf(error));
        }
    }
}
