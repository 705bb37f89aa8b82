package io.engagementdesk.notification.carrier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MailboxMailerTests extends MailerContract {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource("jdbc:h2:mem:mailbox;DB_CLOSE_DELAY=-1");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);

    @BeforeAll
    static void tables() {
        Flyway.configure().dataSource(DATABASE).load().migrate();
    }

    @Override
    Mailer mailer() {
        return new MailboxMailer(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    UUID newMessage(String address) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into message (id, reference, template, recipient, language, facts, state, queued_at)"
                        + " values (?, ?, 'test', ?, 'en', '{}', 'QUEUED', ?)")
                .params(id, id.toString(), address, Timestamp.from(NOW))
                .update();
        return id;
    }

    @Override
    List<Arrived> arrivedAt(String address) {
        return jdbc.sql("select * from mailbox_mail where recipient = ?")
                .param(address)
                .query((row, number) -> new Arrived(
                        row.getString("message_id"),
                        row.getString("subject"),
                        row.getString("html"),
                        row.getString("text"),
                        files(row.getObject("message_id", UUID.class))))
                .list();
    }

    private List<Mail.Attachment> files(UUID mail) {
        return jdbc.sql("select * from mailbox_attachment where message_id = ?")
                .param(mail)
                .query((row, number) -> new Mail.Attachment(
                        row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .list();
    }
}
