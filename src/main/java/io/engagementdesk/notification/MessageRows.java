package io.engagementdesk.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.client.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table message. */
@Repository
class MessageRows {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MessageRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the reference is known: then nothing changes. */
    boolean add(Message message, List<UUID> documents, Instant now) {
        int added = jdbc.sql(
                        "insert into message (id, reference, engagement, template, contact, staff, channel, recipient,"
                                + " language, facts, state, queued_at) select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                                + " where not exists (select 1 from message where reference = ?)")
                .params(message.id(), message.reference(), message.engagement(), message.template())
                .params(
                        message.to().contact(),
                        message.to().staff(),
                        message.to().channel().name())
                .params(message.recipient(), message.language().toLanguageTag(), write(message.facts()))
                .params(message.state().name(), Timestamp.from(now), message.reference())
                .update();
        if (added > 0) {
            attach(message.id(), documents);
        }
        return added > 0;
    }

    private void attach(UUID message, List<UUID> documents) {
        if (!documents.isEmpty()) {
            jdbc.sql("insert into message_document (message, document) values (?, ?)"
                            + ", (?, ?)".repeat(documents.size() - 1))
                    .params(documents.stream()
                            .flatMap(document -> Stream.of(message, document))
                            .toList())
                    .update();
        }
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select * from message where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Holds the row until the end of the transaction: two jobs for it would send one after the other. */
    Message lock(UUID id) {
        return lockIfThere(id).orElseThrow();
    }

    Optional<Message> lockIfThere(UUID id) {
        return jdbc.sql("select * from message where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    List<UUID> documents(UUID message) {
        return jdbc.sql("select document from message_document where message = ?")
                .param(message)
                .query(UUID.class)
                .list();
    }

    void sent(UUID id, String subject, Instant now) {
        jdbc.sql("update message set state = 'SENT', subject = ?, error = null, sent_at = ? where id = ?")
                .params(subject, Timestamp.from(now), id)
                .update();
    }

    void failed(UUID id, String subject, String error, Instant now) {
        jdbc.sql("update message set state = 'FAILED', subject = ?, error = ?, sent_at = ? where id = ?")
                .params(subject, Message.cut(error, 500), Timestamp.from(now), id)
                .update();
    }

    void bounced(UUID id, String reason, Instant now) {
        jdbc.sql("update message set state = 'BOUNCED', error = ?, bounced_at = ? where id = ?")
                .params(Message.cut(reason, 500), Timestamp.from(now), id)
                .update();
    }

    List<Messages.Sent> of(String engagement) {
        return jdbc.sql("select * from message where engagement = ? order by queued_at, id")
                .param(engagement)
                .query(MessageRows::sent)
                .list();
    }

    private static Messages.Sent sent(ResultSet row, int number) throws SQLException {
        Messages.State state = Messages.State.valueOf(row.getString("state"));
        Instant queued = row.getTimestamp("queued_at").toInstant();
        Instant left = moment(row, "sent_at").orElse(null);
        return new Messages.Sent(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                state,
                moment(row, "bounced_at").orElse(left == null ? queued : left),
                row.getString("subject"),
                queued,
                state == Messages.State.FAILED ? null : left,
                row.getString("error"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Message read(ResultSet row, int number) throws SQLException {
        Map<String, String> facts = facts(row.getString("facts"));
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("engagement"),
                row.getString("template"),
                recipient(row, facts),
                facts,
                Messages.State.valueOf(row.getString("state")));
    }

    private static Recipient recipient(ResultSet row, Map<String, String> facts) throws SQLException {
        return new Recipient(
                row.getObject("contact", UUID.class),
                row.getString("staff"),
                facts.get(Message.NAME),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(facts.getOrDefault(Message.ZONE, "UTC")));
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The facts of a message cannot be read", broken);
        }
    }
}
