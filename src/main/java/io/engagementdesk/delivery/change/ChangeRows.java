package io.engagementdesk.delivery.change;

import io.engagementdesk.delivery.change.Change.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table project_change. */
@Repository
class ChangeRows {

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second open one of the same project fails on the key. */
    void add(Change ordered) {
        jdbc.sql("insert into project_change (id, engagement, reason, ordered_by, ordered_at, state, open_of)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(ordered.id(), ordered.engagement(), ordered.reason(), ordered.orderedBy())
                .params(Timestamp.from(ordered.orderedAt()), ordered.state().name(), ordered.engagement())
                .update();
    }

    void end(Change change, State state, Instant now) {
        jdbc.sql("update project_change set state = ?, ended_at = ?, open_of = null where id = ?")
                .params(state.name(), Timestamp.from(now), change.id())
                .update();
    }

    Optional<Change> open(String engagement) {
        return of(engagement).stream()
                .filter(change -> change.state() == State.OPEN)
                .findFirst();
    }

    /** Newest first. */
    List<Change> of(String engagement) {
        return jdbc.sql("select * from project_change where engagement = ? order by ordered_at desc")
                .param(engagement)
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        engagement,
                        row.getString("reason"),
                        row.getString("ordered_by"),
                        row.getTimestamp("ordered_at").toInstant(),
                        State.valueOf(row.getString("state"))))
                .list();
    }
}
