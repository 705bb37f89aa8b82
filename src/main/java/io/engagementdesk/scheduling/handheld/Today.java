package io.engagementdesk.scheduling.handheld;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A practitioner's day, in his own time zone.
 *
 * @param next the appointment that goes on or comes first, with its client's story
 * @param later the others of today
 * @param calls of today, newest first
 * @param after the first appointment of another day
 */
record Today(
        ZonedDateTime now,
        Optional<Appointment> next,
        List<Appointment> later,
        List<Spoken> calls,
        Optional<Appointment> after) {

    /**
     * A time that is booked.
     *
     * @param link where the meeting takes place; empty for a call
     */
    record Appointment(ZonedDateTime from, ZonedDateTime to, boolean meeting, Optional<URI> link, ClientStory story) {}

    /**
     * A call or meeting that began today, or rings.
     *
     * @param seconds client and practitioner were together
     * @param rings he has not taken it yet
     * @param story as long as it is not over
     * @param reported the practitioner has said how it went
     */
    record Spoken(
            UUID call,
            ZonedDateTime at,
            long seconds,
            boolean rings,
            Optional<ClientStory> story,
            boolean reported,
            String engagement,
            String who,
            String service) {

        /** {@code 12:05}. */
        public String together() {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }
}
