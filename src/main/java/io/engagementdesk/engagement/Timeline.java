package io.engagementdesk.engagement;

import io.engagementdesk.process.Gathering;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Gathering<Object[]> lines = new Gathering<>(this::write);

    Timeline(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String engagement, Actor actor, String what, String detail) {
        lines.add(new Object[] {engagement, Timestamp.from(clock.instant()), actor.who(), actor.door(), what, detail});
    }

    private void write(List<Object[]> all) {
        batches.batchUpdate(
                "insert into timeline (engagement, at, who, door, what, detail) values (?, ?, ?, ?, ?, ?)", all);
    }

    /** All of one engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String engagement) {
        lines.write();
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
