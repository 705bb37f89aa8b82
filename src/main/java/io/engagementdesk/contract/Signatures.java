package io.engagementdesk.contract;

import io.engagementdesk.contract.Signature.Side;
import io.engagementdesk.contract.Signature.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table contract_signature; the first signature of a side is the only one. */
@Component
public class Signatures {

    /** Who signs, how. */
    public record Signer(
            Side side,
            String name,
            String capacity,
            Way way,
            Optional<byte[]> picture,
            Optional<UUID> contact,
            Optional<String> login,
            String consent) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Paper paper, Signer signer) {
        Origin origin = signer.way() == Way.MANDATE ? Origin.DESK : Origin.current();
        jdbc.sql("insert into contract_signature (paper, side, name, capacity, way, picture, contact, login, consent,"
                        + " ip, agent, sha256, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        paper.id(),
                        signer.side().name(),
                        signer.name(),
                        signer.capacity(),
                        signer.way().name())
                .params(
                        signer.picture().orElse(null),
                        signer.contact().orElse(null),
                        signer.login().orElse(null))
                .params(signer.consent(), origin.ip(), origin.agent(), paper.sha256(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The client's before ours. */
    public List<Signature> of(UUID paper) {
        return jdbc.sql("select * from contract_signature where paper = ? order by side")
                .param(paper)
                .query(Signatures::read)
                .list();
    }

    private static Signature read(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getObject("paper", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getString("name"),
                row.getString("capacity"),
                Way.valueOf(row.getString("way")),
                Optional.ofNullable(row.getBytes("picture")),
                Optional.ofNullable(row.getObject("contact", UUID.class)),
                Optional.ofNullable(row.getString("login")),
                row.getString("consent"),
                row.getString("ip"),
                row.getString("agent"),
                row.getString("sha256"),
                row.getTimestamp("signed_at").toInstant());
    }
}
