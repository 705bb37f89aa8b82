package io.engagementdesk.notification.carrier;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts mails into the in-app mailbox, which stands in for mail servers outside production. */
class MailboxMailer implements Mailer {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxMailer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        if (!arrived(mail)) {
            deliver(mail);
            mail.attachments().forEach(file -> attach(mail, file));
        }
    }

    private boolean arrived(Mail mail) {
        return jdbc.sql("select count(*) from mailbox_mail where message_id = ?")
                        .param(mail.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void deliver(Mail mail) {
        jdbc.sql("insert into mailbox_mail (message_id, recipient, subject, html, text, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(mail.id(), mail.recipient(), mail.subject(), mail.html(), mail.text())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void attach(Mail mail, Mail.Attachment file) {
        jdbc.sql("insert into mailbox_attachment (message_id, name, media_type, content) values (?, ?, ?, ?)")
                .params(mail.id(), file.name(), file.mediaType(), file.content())
                .update();
    }
}
