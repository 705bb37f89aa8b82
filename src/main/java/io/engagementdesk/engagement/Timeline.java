package io.engagementdesk.engagement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when, through which door; append-only. */
@Service
public class Timeline {

    /**
     * One line of the timeline.
     *
     * @param what a stable word in camel case: depositPaid, callEnded, state, …
     * @param detail what a reader wants to know of it, in English; never a secret
     */
    public record Entry(Instant at, String who, String door, String what, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String engagement, Actor actor, String what, String detail) {
        jdbc.sql("insert into timeline (engagement, at, who, door, what, detail) values (?, ?, ?, ?, ?, ?)")
                .params(engagement, Timestamp.from(clock.instant()), actor.who(), actor.door(), what, detail)
                .update();
    }

    /** All of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String engagement) {
        return jdbc.sql("select at, who, door, what, detail from timeline where engagement = ? order by id")
                .param(engagement)
                .query((row, number) -> new Entry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
