package io.engagementdesk.intake.phone;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a practitioner takes calls now. */
@Component
class Presence {

    /** A presence expires by itself, so that nobody is rung who went home. */
    private static final Duration STAY = Duration.ofHours(8);

    /**
     * A practitioner's presence.
     *
     * @param until when it expires; null when absent
     */
    record Shown(String name, Instant until) {}

    private final Practitioners practitioners;
    private final Clock clock;

    Presence(Practitioners practitioners, Clock clock) {
        this.practitioners = practitioners;
        this.clock = clock;
    }

    /** Empty for who is no practitioner. */
    Optional<Shown> of(String login) {
        return practitioners.find(login).map(this::shown);
    }

    void set(String login, boolean available) {
        if (available) {
            practitioners.arrive(login, STAY);
        } else {
            practitioners.leave(login);
        }
    }

    private Shown shown(Practitioner practitioner) {
        return new Shown(
                practitioner.name(),
                practitioner.availableUntil().filter(clock.instant()::isBefore).orElse(null));
    }
}
