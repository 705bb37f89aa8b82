package io.engagementdesk.scoping.analysis;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found; one row an engagement. */
@Repository
public class Needs {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recall<String, Need> recall = new Recall<>();

    Needs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Need need, Optional<String> overrideReason, String analysedBy) {
        jdbc.sql("insert into need (engagement, wanted, kind, when_wanted, urgency, skill, level, language, round,"
                        + " override_reason, analysed_by, analysed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(need.engagement(), need.wanted(), need.found().kind().name())
                .params(
                        need.found().when().name(),
                        need.found().urgency(),
                        need.skill(),
                        need.found().level())
                .params(need.language().toLanguageTag(), need.round(), overrideReason.orElse(null))
                .params(analysedBy, Timestamp.from(clock.instant()))
                .update();
        recall.put(need.engagement(), need);
    }

    public Need get(String engagement) {
        return find(engagement)
                .orElseThrow(() -> new IllegalStateException("The needs of " + engagement + " were never analysed"));
    }

    public Optional<Need> find(String engagement) {
        return recall.of(engagement, () -> jdbc.sql("select * from need where engagement = ?")
                .param(engagement)
                .query(Needs::read)
                .optional());
    }

    /** Everybody may be rung again. */
    public void nextRound(String engagement) {
        jdbc.sql("update need set round = round + 1 where engagement = ?")
                .param(engagement)
                .update();
        recall.forget(engagement);
    }

    /** The level no longer matters. */
    public void anyLevel(String engagement) {
        jdbc.sql("update need set level = 1 where engagement = ?")
                .param(engagement)
                .update();
        recall.forget(engagement);
    }

    private static Need read(ResultSet row, int number) throws SQLException {
        Finding found = new Finding(
                Service.Kind.valueOf(row.getString("kind")),
                Engagement.When.valueOf(row.getString("when_wanted")),
                row.getInt("level"),
                row.getString("urgency"));
        return new Need(
                row.getString("engagement"),
                row.getString("wanted"),
                found,
                row.getString("skill"),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("round"));
    }
}
