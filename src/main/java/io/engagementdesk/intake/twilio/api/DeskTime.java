package io.engagementdesk.intake.twilio.api;

import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Twilio's moments in the desk's time, which a demo may have moved. */
@Component
@OnTwilio
public class DeskTime {

    /** What is told within it is told at once: Twilio's seconds are whole ones. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Clock clock;

    DeskTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** When it happened: long ago if Twilio says so, else now. */
    public Instant of(String written) {
        Instant then = exactly(written);
        return then.isBefore(now().minus(AT_ONCE)) ? then : now();
    }

    /** The moment written such as {@code Tue, 31 Aug 2010 20:36:28 +0000}; now where there is none. */
    Instant exactly(String written) {
        try {
            return shifted(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return now();
        }
    }

    private Instant shifted(Instant at) {
        return clock instanceof MovableClock moved ? at.plus(moved.offset()) : at;
    }
}
