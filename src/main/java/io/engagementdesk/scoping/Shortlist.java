package io.engagementdesk.scoping;

import io.engagementdesk.scoping.analysis.Need;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who was rung for an engagement, why, and who did not answer. */
@Repository
public class Shortlist {

    /** One line of the ranking as it was followed. */
    public record Rung(int round, String practitioner, String reason, boolean passedOver) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Shortlist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes the practitioner and gives the reason. */
    String add(Candidate candidate) {
        Need need = candidate.need();
        Instant now = clock.instant();
        String reason = candidate.reason(now);
        jdbc.sql("insert into candidate (engagement, round, practitioner, reason, located_at) values (?, ?, ?, ?, ?)")
                .params(need.engagement(), need.round(), candidate.login(), reason, Timestamp.from(now))
                .update();
        return reason;
    }

    /** Who was rung in this round. */
    Set<String> rung(Need need) {
        return new HashSet<>(jdbc.sql("select practitioner from candidate where engagement = ? and round = ?")
                .params(need.engagement(), need.round())
                .query(String.class)
                .list());
    }

    /** Who is rung now, or on the line. */
    Optional<String> current(String engagement) {
        return jdbc.sql("select practitioner from candidate where engagement = ? and passed_at is null"
                        + " order by located_at desc fetch first 1 rows only")
                .param(engagement)
                .query(String.class)
                .optional();
    }

    void passOver(String engagement) {
        jdbc.sql("update candidate set passed_at = ? where engagement = ? and passed_at is null")
                .params(Timestamp.from(clock.instant()), engagement)
                .update();
    }

    /** All that were rung, in the order in which it was done. */
    public List<Rung> all(String engagement) {
        return jdbc.sql("select * from candidate where engagement = ? order by located_at")
                .param(engagement)
                .query((row, number) -> new Rung(
                        row.getInt("round"),
                        row.getString("practitioner"),
                        row.getString("reason"),
                        row.getTimestamp("passed_at") != null))
                .list();
    }
}
