package io.engagementdesk.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to papers, by whom and from where; append-only and chained. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SigningLog {

    /** What happens. */
    public enum Event {
        SENT,
        CODE_SENT,
        CODE_REFUSED,
        PASSED_ON,
        REDLINES,
        REDLINES_ANSWERED,
        SIGNED,
        DECLINED,
        LAPSED,
        COUNTERSIGNED,
        SEALED,
        IN_FORCE,
        SUPERSEDED,
        HANDED_IN
    }

    /**
     * A line of the log.
     *
     * @param contact of the client; empty for us
     * @param sha256 of the paper; empty where it is about none
     */
    public record Line(Event event, String who, Optional<UUID> contact, Optional<Paper> paper, String detail) {}

    /** A line as it stands there. */
    public record Entry(Instant at, String event, String who, String ip, String agent, String sha256, String detail) {}

    /** Who does what nobody does. */
    public static final String DESK = "desk";

    private final JdbcClient jdbc;
    private final Clock clock;

    SigningLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(String engagement, Line line) {
        jdbc.sql("select number from engagement where number = ? for update")
                .param(engagement)
                .query(String.class)
                .single();
        Optional<Integer> last = lastLine(engagement);
        String previous = last.map(number -> hash(engagement, number)).orElse(SigningChain.BEGINNING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Origin origin = line.who().equals(DESK) ? Origin.DESK : Origin.current();
        UUID paper = line.paper().map(Paper::id).orElse(null);
        String sha256 = line.paper().map(Paper::sha256).orElse(null);
        List<Object> values = Arrays.asList(
                engagement,
                last.orElse(0) + 1,
                line.event().name(),
                line.who(),
                line.contact().orElse(null),
                paper,
                sha256,
                now.toEpochMilli(),
                origin.ip(),
                origin.agent(),
                line.detail());
        jdbc.sql("insert into signing_event (engagement, line, event, who, contact, paper, sha256, at, ip, agent,"
                        + " detail, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values.subList(0, 7))
                .params(Timestamp.from(now), origin.ip(), origin.agent(), line.detail())
                .params(previous, SigningChain.hash(previous, values))
                .update();
    }

    /** All of one engagement, oldest first. */
    public List<Entry> of(String engagement) {
        return jdbc.sql("select * from signing_event where engagement = ? order by line")
                .param(engagement)
                .query(SigningLog::read)
                .list();
    }

    /** How often this has happened. */
    public int count(String engagement, Event event) {
        return jdbc.sql("select count(*) from signing_event where engagement = ? and event = ?")
                .params(engagement, event.name())
                .query(Integer.class)
                .single();
    }

    private Optional<Integer> lastLine(String engagement) {
        return jdbc.sql(
                        "select line from signing_event where engagement = ? order by line desc fetch first 1 rows only")
                .param(engagement)
                .query(Integer.class)
                .optional();
    }

    private String hash(String engagement, int line) {
        return jdbc.sql("select hash from signing_event where engagement = ? and line = ?")
                .params(engagement, line)
                .query(String.class)
                .single();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                row.getString("who"),
                row.getString("ip"),
                row.getString("agent"),
                Optional.ofNullable(row.getString("sha256")).orElse(""),
                row.getString("detail"));
    }
}
