package io.engagementdesk.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time to begin, with the practitioner who has it free; written {@code 2026-11-24T09:00:00Z@anna}. */
public record Slot(Instant start, String practitioner) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)@(\\P{Cntrl}{1,64})");

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    /** Empty for what is no slot: not written like one, or not on the grid of quarter hours. */
    public static Optional<Slot> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.matches()
                    ? Optional.of(new Slot(Instant.parse(written.group(1)), written.group(2)))
                            .filter(slot -> slot.start.getEpochSecond() % QUARTER == 0)
                    : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return start + "@" + practitioner;
    }
}
