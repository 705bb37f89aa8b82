package io.engagementdesk.web.request;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what at which door; rows are only ever added. */
@Repository
class Audit {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(String login, String action, String path, int outcome) {
        String target = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        jdbc.sql("insert into audit (at, login, door, action, target, outcome) values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), login, door(path), action, target, outcome)
                .update();
    }

    /** The first step of the path: {@code api}, {@code engine-rest}, {@code camunda}, {@code phone}. */
    private static String door(String path) {
        String[] steps = path.split("/");
        String first = steps.length > 1 ? steps[1] : "";
        return first.length() > 20 ? first.substring(0, 20) : first;
    }
}
