package io.engagementdesk.delivery.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table project_concern. */
@Repository
class ConcernRows {

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Concern concern, Instant now) {
        jdbc.sql("insert into project_concern (id, engagement, kind, title, severity, owner, plan, state, raised_by,"
                        + " raised_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(concern.id(), concern.engagement(), concern.kind().name(), concern.title())
                .params(concern.severity().name(), concern.owner(), concern.plan())
                .params(concern.state().name(), concern.raisedBy(), Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /** False where the project has none of this id. */
    boolean change(Concern concern, Instant now) {
        return jdbc.sql("update project_concern set kind = ?, title = ?, severity = ?, owner = ?, plan = ?, state = ?,"
                                + " changed_at = ? where id = ? and engagement = ?")
                        .params(
                                concern.kind().name(),
                                concern.title(),
                                concern.severity().name(),
                                concern.owner())
                        .params(concern.plan(), concern.state().name(), Timestamp.from(now))
                        .params(concern.id(), concern.engagement())
                        .update()
                == 1;
    }

    /** What is open first, the worst of it on top. */
    List<Concern> of(String engagement) {
        return jdbc
                .sql("select * from project_concern where engagement = ? order by raised_at, id")
                .param(engagement)
                .query(ConcernRows::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Concern::state).thenComparing(Concern::severity))
                .toList();
    }

    private static Concern read(ResultSet row, int number) throws SQLException {
        return new Concern(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                Concern.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Concern.Severity.valueOf(row.getString("severity")),
                row.getString("owner"),
                row.getString("plan"),
                Concern.State.valueOf(row.getString("state")),
                row.getString("raised_by"));
    }
}
