package io.engagementdesk.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table conversation_link. */
@Repository
class ConversationLinkRows {

    private final JdbcClient jdbc;

    ConversationLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConversationLink link, String tokenHash) {
        jdbc.sql(
                        "insert into conversation_link (id, token_hash, engagement, contact, issued_at) values (?, ?, ?, ?, ?)")
                .params(link.id(), tokenHash, link.engagement(), link.contact(), Timestamp.from(link.issuedAt()))
                .update();
    }

    Optional<ConversationLink> byToken(String tokenHash) {
        return jdbc.sql("select * from conversation_link where token_hash = ?")
                .param(tokenHash)
                .query(ConversationLinkRows::read)
                .optional();
    }

    Optional<ConversationLink> standing(String engagement, UUID contact) {
        return jdbc.sql("select * from conversation_link where engagement = ? and contact = ? and revoked_at is null"
                        + " order by issued_at fetch first 1 rows only")
                .params(engagement, contact)
                .query(ConversationLinkRows::read)
                .optional();
    }

    /** How many of an engagement still stand. */
    int standing(String engagement) {
        return jdbc.sql("select count(*) from conversation_link where engagement = ? and revoked_at is null")
                .param(engagement)
                .query(Integer.class)
                .single();
    }

    int revoke(String engagement, String who, Instant now) {
        return jdbc.sql("update conversation_link set revoked_at = ?, revoked_by = ?"
                        + " where engagement = ? and revoked_at is null")
                .params(Timestamp.from(now), who, engagement)
                .update();
    }

    private static ConversationLink read(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ConversationLink(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getObject("contact", UUID.class),
                row.getTimestamp("issued_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
