package io.engagementdesk.proposal;

import io.engagementdesk.proposal.Proposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table proposal. */
@Repository
public class ProposalRows {

    private static final String SELECT = "select * from proposal ";

    private final JdbcClient jdbc;
    private final QuoteJson json;

    ProposalRows(JdbcClient jdbc, QuoteJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(Proposal draft) {
        jdbc.sql("insert into proposal (id, engagement, version, change_order, scope, state, data, priced_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(draft.id(), draft.engagement(), draft.version(), draft.change(), draft.scope())
                .params(draft.state().name(), json.write(draft.quote()), Timestamp.from(draft.pricedAt()))
                .update();
    }

    /** A draft is priced anew; whoever agreed to the old price has not agreed to this one. */
    public void reprice(Proposal draft) {
        jdbc.sql("update proposal set change_order = ?, scope = ?, data = ?, priced_at = ?, checked_by = null,"
                        + " checked_at = null where id = ? and state = 'DRAFT'")
                .params(draft.change(), draft.scope(), json.write(draft.quote()), Timestamp.from(draft.pricedAt()))
                .param(draft.id())
                .update();
    }

    public void checked(UUID id, String login, Instant now) {
        jdbc.sql("update proposal set checked_by = ?, checked_at = ? where id = ? and state = 'DRAFT'")
                .params(login, Timestamp.from(now), id)
                .update();
    }

    public void issue(UUID id, UUID html, UUID pdf, String sha256, Instant now, Instant validUntil) {
        jdbc.sql("update proposal set state = 'ISSUED', html = ?, pdf = ?, sha256 = ?, issued_at = ?, valid_until = ?"
                        + " where id = ? and state = 'DRAFT'")
                .params(html, pdf, sha256, Timestamp.from(now), Timestamp.from(validUntil), id)
                .update();
    }

    public void bind(UUID id, String task) {
        jdbc.sql("update proposal set task = ? where id = ?").params(task, id).update();
    }

    public void end(UUID id, State state, Instant now) {
        jdbc.sql("update proposal set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(now), id)
                .update();
    }

    /** Newest first. */
    public List<Proposal> of(String engagement) {
        return jdbc.sql(SELECT + "where engagement = ? order by version desc")
                .param(engagement)
                .query(this::read)
                .list();
    }

    public Optional<Proposal> byTask(String task) {
        return jdbc.sql(SELECT + "where task = ?").param(task).query(this::read).optional();
    }

    /** Holds the row until the end of the transaction. */
    public Proposal lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(this::read)
                .single();
    }

    private Proposal read(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("version"),
                row.getBoolean("change_order"),
                row.getObject("scope", UUID.class),
                State.valueOf(row.getString("state")),
                json.read(row.getString("data")),
                Optional.ofNullable(row.getString("task")),
                Optional.ofNullable(row.getObject("pdf", UUID.class)),
                Optional.ofNullable(row.getString("sha256")),
                row.getTimestamp("priced_at").toInstant(),
                Optional.ofNullable(row.getString("checked_by")),
                moment(row, "issued_at"),
                moment(row, "valid_until"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
