package io.engagementdesk.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time to begin, with the practitioner who has it free; written {@code 2026-11-24T09:00:00Z@anna}. */
public record Slot(Instant start, String practitioner) {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** Empty for what is no slot: not written like one, or not on the grid of quarter hours. */
    public static Optional<Slot> parse(String text) {
        int at = text.indexOf('@');
        try {
            return Optional.of(new Slot(Instant.parse(text.substring(0, Math.max(at, 0))), text.substring(at + 1)))
                    .filter(slot -> slot.start.getNano() == 0 && slot.start.getEpochSecond() % QUARTER == 0);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return start + "@" + practitioner;
    }
}
