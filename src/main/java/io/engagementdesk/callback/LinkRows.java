package io.engagementdesk.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table client_link. */
@Repository
public class LinkRows {

    private static final String SELECT =
            "select l.*, c.language from client_link l join contact c on c.id = l.contact ";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ClientTask link, String tokenHash) {
        jdbc.sql("insert into client_link (id, token_hash, task, task_key, task_name, about, kind, engagement, contact,"
                        + " state, issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(link.link(), tokenHash, link.task(), link.key(), link.name(), link.about(), link.kind())
                .params(link.engagement(), link.contact(), link.state().name())
                .params(Timestamp.from(link.issued()), Timestamp.from(link.expires()))
                .update();
    }

    public Optional<ClientTask> byToken(String token) {
        return jdbc.sql(SELECT + "where l.token_hash = ?")
                .param(LinkKey.hash(token))
                .query(LinkRows::read)
                .optional();
    }

    public Optional<ClientTask> byId(UUID link) {
        return jdbc.sql(SELECT + "where l.id = ?")
                .param(link)
                .query(LinkRows::read)
                .optional();
    }

    /** Holds the row until the end of the transaction: whoever else answers waits and then finds the answer. */
    public Optional<LinkState> lock(UUID link) {
        return jdbc.sql("select state from client_link where id = ? for update")
                .param(link)
                .query(String.class)
                .optional()
                .map(LinkState::valueOf);
    }

    List<ClientTask> open(String engagement) {
        return jdbc.sql(SELECT + "where l.engagement = ? and l.state = 'OPEN' order by l.issued_at, l.id")
                .param(engagement)
                .query(LinkRows::read)
                .list();
    }

    /** The newest link of a task. */
    public Optional<ClientTask> newest(String task) {
        return jdbc.sql(SELECT + "where l.task = ? order by l.issued_at desc, l.id fetch first 1 rows only")
                .param(task)
                .query(LinkRows::read)
                .optional();
    }

    /** Ends the open links of a task; those that have ended before keep their end. */
    public void close(String task, LinkState end, Instant now) {
        jdbc.sql("update client_link set state = ?, closed_at = ? where task = ? and state = 'OPEN'")
                .params(end.name(), Timestamp.from(now), task)
                .update();
    }

    private static ClientTask read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new ClientTask(
                row.getObject("id", UUID.class),
                row.getString("task"),
                row.getString("task_key"),
                row.getString("task_name"),
                row.getString("about"),
                row.getString("kind"),
                row.getString("engagement"),
                row.getObject("contact", UUID.class),
                Locale.forLanguageTag(row.getString("language")),
                LinkState.valueOf(row.getString("state")),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
