package io.engagementdesk.intake.phone;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.practice.WeeklyHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whether a practitioner takes calls now; it expires by itself, so that nobody is rung who went home. */
@Component
class Presence {

    private static final List<Integer> HOURS = List.of(1, 2, 4, 8);

    /** For so long it is said that a presence has expired. */
    private static final Duration TOLD = Duration.ofHours(12);

    /**
     * A practitioner's presence, in his own time zone.
     *
     * @param until when it expires; null when absent
     * @param left how long that is, rounded up to minutes
     * @param ended when it expired by itself, a short while ago; else null
     */
    record Shown(String name, ZonedDateTime until, Duration left, ZonedDateTime ended) {

        public List<Integer> choices() {
            return HOURS;
        }

        /** Not by this switch: whoever set the practice up said so. */
        public boolean isLong() {
            return left.toHours() >= 24;
        }

        /** What matters of it: the time left changes by itself. */
        String state() {
            return until + " " + ended;
        }
    }

    private final Practitioners practitioners;
    private final WeeklyHours hours;
    private final Clock clock;

    Presence(Practitioners practitioners, WeeklyHours hours, Clock clock) {
        this.practitioners = practitioners;
        this.hours = hours;
        this.clock = clock;
    }

    /** Empty for who is no practitioner. */
    Optional<Shown> of(String login) {
        return practitioners.find(login).map(this::shown);
    }

    /** From now on for so many hours, whatever was said before. */
    void arrive(String login, int hours) {
        if (!HOURS.contains(hours)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        practitioners.arrive(login, Duration.ofHours(hours));
    }

    void leave(String login) {
        practitioners.leave(login);
    }

    private Shown shown(Practitioner practitioner) {
        Instant now = clock.instant();
        ZonedDateTime until = practitioner
                .availableUntil()
                .map(end -> end.atZone(hours.zone(practitioner.login())))
                .orElse(null);
        if (until == null || until.toInstant().isBefore(now.minus(TOLD))) {
            return new Shown(practitioner.name(), null, null, null);
        }
        Duration left = Duration.between(now, until);
        return left.isNegative() || left.isZero()
                ? new Shown(practitioner.name(), null, null, until)
                : new Shown(
                        practitioner.name(),
                        until,
                        Duration.ofMinutes(left.plusSeconds(59).toMinutes()),
                        null);
    }
}
