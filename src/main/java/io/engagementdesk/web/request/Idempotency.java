package io.engagementdesk.web.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first answers to requests that make engagements or money, by login and key. */
@Repository
class Idempotency {

    /** What was answered, and to what. */
    record Answer(String fingerprint, int status, String location, String body) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the key for this transaction; who comes second waits, and then meets the row. */
    void take(String login, String key, String fingerprint) {
        jdbc.sql("insert into idempotency (login, idempotency_key, fingerprint, status, body, at)"
                        + " values (?, ?, ?, 0, '', ?)")
                .params(login, key, fingerprint, Timestamp.from(clock.instant()))
                .update();
    }

    void keep(String login, String key, Answer answer) {
        jdbc.sql("update idempotency set status = ?, location = ?, body = ? where login = ? and idempotency_key = ?")
                .params(answer.status(), answer.location(), answer.body(), login, key)
                .update();
    }

    Optional<Answer> find(String login, String key) {
        return jdbc.sql("select fingerprint, status, location, body from idempotency"
                        + " where login = ? and idempotency_key = ?")
                .params(login, key)
                .query(Answer.class)
                .optional();
    }
}
