package io.engagementdesk.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every mail the demo has sent. */
@Component
@DemoOnly
@Transactional(readOnly = true)
class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** A mail, or a text to a telephone, as it arrived. */
    record Mail(UUID id, String to, String subject, String text, Instant receivedAt, String channel) {

        public boolean phone() {
            return "SMS".equals(channel);
        }

        List<String> links() {
            return LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(link -> link.replaceAll("[.,;)]+$", ""))
                    .distinct()
                    .toList();
        }
    }

    /** A file that came with a mail. */
    record Attachment(String name, String mediaType, byte[] content) {}

    private static final String SELECT = "select * from mailbox_mail ";

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest mails, to one address if it is given. */
    List<Mail> mails(Optional<String> to) {
        return jdbc.sql(SELECT
                        + "where recipient like ? order by received_at desc, message_id fetch first 200 rows only")
                .param(to.map(address -> address.toLowerCase(Locale.ROOT)).orElse("%"))
                .query(Mailbox::read)
                .list();
    }

    Optional<Mail> mail(UUID id) {
        return jdbc.sql(SELECT + "where message_id = ?")
                .param(id)
                .query(Mailbox::read)
                .optional();
    }

    Optional<String> html(UUID id) {
        return jdbc.sql("select html from mailbox_mail where message_id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    List<String> attachments(UUID id) {
        return jdbc.sql("select name from mailbox_attachment where message_id = ? order by name")
                .param(id)
                .query(String.class)
                .list();
    }

    Optional<Attachment> attachment(UUID id, String name) {
        return jdbc.sql("select name, media_type, content from mailbox_attachment where message_id = ? and name = ?")
                .params(id, name)
                .query((row, number) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private static Mail read(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("message_id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("channel"));
    }
}
