package io.engagementdesk.engagement;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.incrementer.AbstractSequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Gives out engagement numbers: year and a running number, {@code E-2026-000123}. */
@Component
class EngagementNumbers {

    private static final String SEQUENCE = "engagement_number";

    /** Position of the running number in a number. */
    private static final int RUNNING = "E-2026-".length();

    /** A number further ahead than this is none of ours. */
    private static final long FURTHEST = 10_000;

    private final AbstractSequenceMaxValueIncrementer sequence;
    private final Clock clock;

    EngagementNumbers(DataSource database, Clock clock) {
        this.sequence = sequence(database);
        this.clock = clock;
    }

    String next() {
        return String.format("E-%d-%06d", clock.instant().atZone(ZoneOffset.UTC).getYear(), sequence.nextLongValue());
    }

    /** A number given out before, by a database that is gone, is not given out again. */
    void passOver(String number) {
        long given = Long.parseLong(number.substring(RUNNING));
        long at = sequence.nextLongValue();
        while (at < given && given - at <= FURTHEST) {
            at = sequence.nextLongValue();
        }
    }

    private static AbstractSequenceMaxValueIncrementer sequence(DataSource database) {
        try {
            String url = JdbcUtils.extractDatabaseMetaData(database, java.sql.DatabaseMetaData::getURL);
            return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.POSTGRESQL
                    ? new PostgresSequenceMaxValueIncrementer(database, SEQUENCE)
                    : new H2SequenceMaxValueIncrementer(database, SEQUENCE);
        } catch (org.springframework.jdbc.support.MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not say what it is", unreachable);
        }
    }
}
