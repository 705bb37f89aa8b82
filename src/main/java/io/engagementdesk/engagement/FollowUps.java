package io.engagementdesk.engagement;

import io.engagementdesk.process.Processes;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters that need a person: each becomes a task of the model follow-up, once a reason and reference. */
@Service
@Transactional
public class FollowUps {

    /** What kind of matter it is; decides whose task it becomes, in the model. */
    public enum Reason {
        /** A caller hung up before anybody answered. */
        LOST_CALL,
        /** A message could not be delivered, or a client has no address. */
        UNDELIVERED,
        /** Money that fits no operation, or an operation whose outcome stays unknown. */
        PAYMENT,
        /** A step failed until its retries were exhausted. */
        INCIDENT,
        /** A practitioner could not finish what the client came for, or the client needs more. */
        NEEDS_MORE
    }

    /** What a matter is about. */
    public record Matter(UUID id, Reason reason, String reference, String engagement) {}

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Timeline timeline;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Processes processes, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Hands a matter to a person; the same reason and reference again changes nothing.
     *
     * @param reference what it is about: a call, message, operation or job
     * @param engagement number, or null
     * @param detail what the person should know, in English; never a secret
     */
    public void open(Reason reason, String reference, String engagement, String detail) {
        if (known(reason, reference)) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into follow_up (id, reason, engagement, reference, detail, opened_at) values (?,?,?,?,?,?)")
                .params(id, reason.name(), engagement, reference, detail, Timestamp.from(clock.instant()))
                .update();
        Map<String, Object> variables = new HashMap<>();
        variables.put(FollowUpProcess.FOLLOW_UP.name(), id.toString());
        variables.put(FollowUpProcess.REASON.name(), reason.name());
        processes.start(FollowUpProcess.MATTER_ARISEN, engagement, variables);
        note(engagement, Actor.PROCESS, "matterArisen", detail);
    }

    private boolean known(Reason reason, String reference) {
        return jdbc.sql("select count(*) from follow_up where reason = ? and reference = ?")
                        .params(reason.name(), reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The person, or whoever settled it, says how it went. */
    public void resolve(String followUp, String who, String resolution) {
        UUID id = UUID.fromString(followUp);
        int open = jdbc.sql("update follow_up set resolved_at = ?, resolved_by = ?, resolution = ?"
                        + " where id = ? and resolved_at is null")
                .params(Timestamp.from(clock.instant()), who, resolution, id)
                .update();
        if (open > 0) {
            note(engagement(id), new Actor(who, "tasklist"), "matterResolved", resolution);
        }
    }

    /** The matter behind a task; it must exist. */
    @Transactional(readOnly = true)
    public Matter matter(String followUp) {
        return jdbc.sql("select id, reason, reference, engagement from follow_up where id = ?")
                .param(UUID.fromString(followUp))
                .query((row, number) -> new Matter(
                        row.getObject(1, UUID.class),
                        Reason.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .single();
    }

    /** What the open matters of an engagement are about. */
    @Transactional(readOnly = true)
    public Set<String> open(Reason reason, String engagement) {
        return jdbc
                .sql("select reference from follow_up where reason = ? and engagement = ? and resolved_at is null")
                .params(reason.name(), engagement)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private String engagement(UUID id) {
        return jdbc.sql("select coalesce(engagement, '') from follow_up where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void note(String engagement, Actor actor, String what, String detail) {
        if (engagement != null && !engagement.isEmpty()) {
            timeline.add(engagement, actor, what, detail);
        }
    }
}
