package io.engagementdesk.delivery.objection;

import io.engagementdesk.delivery.objection.Objection.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table objection. */
@Repository
class ObjectionRows {

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Objection raised, Instant now) {
        jdbc.sql("insert into objection (id, engagement, milestone, instalment, state, words, raised_by, raised_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(raised.id(), raised.engagement(), raised.milestone(), raised.instalment())
                .params(raised.state().name(), raised.words(), raised.raisedBy(), Timestamp.from(now))
                .update();
    }

    Objection lock(UUID id) {
        return jdbc.sql("select * from objection where id = ? for update")
                .param(id)
                .query(ObjectionRows::read)
                .single();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from objection where id = ?")
                .param(id)
                .query(ObjectionRows::read)
                .optional();
    }

    Optional<Objection> byTask(String task) {
        return jdbc.sql("select * from objection where task = ?")
                .param(task)
                .query(ObjectionRows::read)
                .optional();
    }

    List<Objection> of(String engagement) {
        return jdbc.sql("select * from objection where engagement = ? order by raised_at")
                .param(engagement)
                .query(ObjectionRows::read)
                .list();
    }

    void bind(UUID id, String task) {
        jdbc.sql("update objection set task = ? where id = ?").params(task, id).update();
    }

    void answered(Objection objection, State next, Integer offered, String answer, String login) {
        jdbc.sql("update objection set state = ?, offered = ?, answer = ?, answered_by = ? where id = ?")
                .params(next.name(), offered, answer, login)
                .param(objection.id())
                .update();
    }

    void replied(Objection objection, State next, String reply, String who) {
        jdbc.sql("update objection set state = ?, reply = ?, replied_by = ? where id = ?")
                .params(next.name(), reply, who, objection.id())
                .update();
    }

    void mediated(Objection objection, String mediator, int found, String findings, String login) {
        jdbc.sql("update objection set mediator = ?, found = ?, findings = ?, mediated_by = ? where id = ?")
                .params(mediator, found, findings, login, objection.id())
                .update();
    }

    void settled(Objection objection, Instant now) {
        jdbc.sql("update objection set state = ?, settled_at = ? where id = ?")
                .params(State.SETTLED.name(), Timestamp.from(now), objection.id())
                .update();
    }

    private static Objection read(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("milestone"),
                row.getInt("instalment"),
                State.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("raised_by"),
                Optional.ofNullable((Number) row.getObject("offered")).map(Number::intValue),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable((Number) row.getObject("found")).map(Number::intValue),
                Optional.ofNullable(row.getString("findings")));
    }
}
