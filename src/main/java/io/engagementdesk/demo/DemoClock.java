package io.engagementdesk.demo;

import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's time; the database remembers how far it runs ahead, so a restart does not turn it back. */
@Component
@DemoOnly
@DependsOnDatabaseInitialization
class DemoClock {

    private final JdbcClient jdbc;
    private final MovableClock clock;

    DemoClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = (MovableClock) clock;
        remembered().map(Duration::ofMillis).ifPresent(this.clock::setOffset);
    }

    Instant now() {
        return clock.instant();
    }

    /** Time only passes: a moment that is over changes nothing. */
    void moveTo(Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment);
        if (!ahead.isNegative() && !ahead.isZero()) {
            clock.setOffset(clock.offset().plus(ahead));
            remember(clock.offset().toMillis());
        }
    }

    private Optional<Long> remembered() {
        return jdbc.sql("select ahead_millis from clock_offset where id = 1")
                .query(Long.class)
                .optional();
    }

    private void remember(long ahead) {
        int known = jdbc.sql("update clock_offset set ahead_millis = ? where id = 1")
                .param(ahead)
                .update();
        if (known == 0) {
            jdbc.sql("insert into clock_offset (id, ahead_millis) values (1, ?)")
                    .param(ahead)
                    .update();
        }
    }
}
