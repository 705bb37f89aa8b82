package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.notification.carrier.Mail;
import io.engagementdesk.notification.carrier.Mailer;
import io.engagementdesk.notification.carrier.TextMessenger;
import io.engagementdesk.notification.carrier.Texts;
import org.springframework.stereotype.Component;

/** Writes a message for its channel and hands it over; gives the subject under which it is known from then on. */
@Component
class Courier {

    private final MailText text;
    private final Mailer mailer;
    private final Texts texts;

    Courier(MailText text, Mailer mailer, Texts texts) {
        this.text = text;
        this.mailer = mailer;
        this.texts = texts;
    }

    String carry(Message message) {
        return message.to().channel() == Channel.SMS ? text(message) : mail(message);
    }

    private String mail(Message message) {
        Mail mail = text.of(message);
        mailer.send(mail);
        return mail.subject();
    }

    private String text(Message message) {
        texts.send(new TextMessenger.Text(message.id(), message.recipient(), text.brief(message)));
        return text.subject(message);
    }
}
