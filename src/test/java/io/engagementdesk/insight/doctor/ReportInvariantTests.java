package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** what practitioners report is kept to. */
class ReportInvariantTests extends BrokenDesk {

    @Test
    void workLeftUndoneThatIsNobodysMatterIsFound() {
        Story story = fulfilled();
        assertThat(found(story.number(), () -> report(story, "NOT_DONE", null, null)))
                .containsExactly("reported");
    }

    @Test
    void raisedMinutesAreFound() {
        Story story = fulfilled();
        assertThat(found(story.number(), () -> report(story, "DONE", 25, "so good")))
                .containsExactly("lowered");
    }

    @Test
    void loweredMinutesThatDidNotReachThePriceAreFound() {
        Story story = fulfilled();
        assertThat(found(story.number(), () -> report(story, "DONE", 5, "late")))
                .containsExactly("charged");
    }

    /** Before the price was made. */
    private void report(Story story, String outcome, Integer minutes, String reason) {
        sql(
                "insert into call_report (phone_call, engagement, practitioner, outcome, measured_seconds, minutes, reason,"
                        + " open_end, note_for_client, reported_at) select ?, ?, ?, ?, 1200, ?, ?, null, false,"
                        + " p.priced_at - interval '1' minute from price p where p.engagement = ?",
                UUID.fromString(story.call().path("callId").asText()),
                story.number(),
                story.ringing(),
                outcome,
                minutes,
                reason,
                story.number());
    }
}
