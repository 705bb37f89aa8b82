package io.engagementdesk.notification.carrier;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows texts in the in-app mailbox, which stands in for telephones outside production. */
class MailboxTexts implements TextMessenger {

    private static final int SHOWN = 80;

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void send(Text text) {
        jdbc.sql("insert into mailbox_mail (message_id, recipient, subject, html, text, received_at, channel)"
                        + " select ?, ?, ?, '', ?, ?, 'SMS'"
                        + " where not exists (select 1 from mailbox_mail where message_id = ?)")
                .params(text.id(), text.number(), beginning(text.words()), text.words())
                .params(Timestamp.from(clock.instant()), text.id())
                .update();
    }

    private static String beginning(String words) {
        String line = words.replaceAll("https?://\\S+", "…");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
