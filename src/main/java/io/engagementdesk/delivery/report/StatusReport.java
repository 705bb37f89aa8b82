package io.engagementdesk.delivery.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What the client was told about his project at one time; it does not change any more.
 *
 * @param no counted by engagement
 * @param writtenBy login
 */
record StatusReport(UUID id, String engagement, int no, Health health, String words, String writtenBy, Instant sentAt) {

    /** How it goes, in one word. */
    enum Health {
        ON_TRACK("ok"),
        AT_RISK("wait"),
        LATE("bad");

        private final String tone;

        Health(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }
    }
}
