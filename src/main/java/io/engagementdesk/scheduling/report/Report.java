package io.engagementdesk.scheduling.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a practitioner says of a call or meeting.
 *
 * @param measuredSeconds client and practitioner were together when he said so
 * @param minutes no more are charged; empty when all that were measured are
 * @param reason why fewer
 * @param openEnd what is left to do
 * @param noteForClient whether a mail took one to the client
 */
record Report(
        UUID call,
        String engagement,
        String practitioner,
        Outcome outcome,
        long measuredSeconds,
        Optional<Integer> minutes,
        Optional<String> reason,
        Optional<String> openEnd,
        boolean noteForClient,
        Instant at) {

    /** How it went. */
    enum Outcome {
        DONE,
        /** The client did not get what he came for. */
        NOT_DONE,
        /** He got it, and needs something else. */
        NEEDS_MORE
    }

    /** Every minute that has begun. */
    static int minutes(long seconds) {
        return Math.toIntExact((seconds + 59) / 60);
    }

    public int measuredMinutes() {
        return minutes(measuredSeconds);
    }
}
