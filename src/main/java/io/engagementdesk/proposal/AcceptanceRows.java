package io.engagementdesk.proposal;

import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.Acceptance.Spoken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table proposal_answer. */
@Repository
public class AcceptanceRows {

    private final JdbcClient jdbc;

    AcceptanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second answer to the same version fails on the key. */
    public void add(Acceptance said) {
        Optional<Spoken> spoken = said.spoken();
        jdbc.sql("insert into proposal_answer (proposal, version, sha256, verdict, channel, actor, name, authority,"
                        + " words, by_transfer, answered_at, call_id, said_to, said_at, read_back, consent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        said.proposal(),
                        said.version(),
                        said.sha256(),
                        said.verdict().name())
                .params(said.channel().name(), said.actor(), said.name(), said.authority(), said.words())
                .param(said.byTransfer())
                .params(Timestamp.from(said.at()), spoken.flatMap(Spoken::call).orElse(null))
                .params(spoken.map(Spoken::to).orElse(null))
                .params(spoken.map(Spoken::at).map(Timestamp::from).orElse(null))
                .params(spoken.map(Spoken::readBack).orElse(null))
                .params(spoken.map(Spoken::consent).orElse(null))
                .update();
    }

    public Optional<Acceptance> of(UUID proposal) {
        return jdbc.sql("select * from proposal_answer where proposal = ?")
                .param(proposal)
                .query(AcceptanceRows::read)
                .optional();
    }

    public List<Acceptance> of(String engagement) {
        return jdbc.sql("select a.* from proposal_answer a join proposal p on p.id = a.proposal"
                        + " where p.engagement = ? order by a.version desc")
                .param(engagement)
                .query(AcceptanceRows::read)
                .list();
    }

    private static Acceptance read(ResultSet row, int number) throws SQLException {
        return new Acceptance(
                row.getObject("proposal", UUID.class),
                row.getInt("version"),
                row.getString("sha256"),
                Verdict.valueOf(row.getString("verdict")),
                Channel.valueOf(row.getString("channel")),
                row.getString("actor"),
                row.getString("name"),
                row.getString("authority"),
                row.getString("words"),
                row.getBoolean("by_transfer"),
                row.getTimestamp("answered_at").toInstant(),
                spoken(row));
    }

    private static Optional<Spoken> spoken(ResultSet row) throws SQLException {
        return row.getString("said_to") == null
                ? Optional.empty()
                : Optional.of(new Spoken(
                        Optional.ofNullable(row.getObject("call_id", UUID.class)),
                        row.getString("said_to"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getString("read_back"),
                        row.getBoolean("consent")));
    }
}
