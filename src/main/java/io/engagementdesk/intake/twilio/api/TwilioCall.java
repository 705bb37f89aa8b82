package io.engagementdesk.intake.twilio.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.intake.twilio.api.TwilioCalls.Unanswered;
import java.time.Instant;
import java.util.Set;

/**
 * A call as Twilio knows it.
 *
 * @param endedAt now where it has not ended
 */
public record TwilioCall(String sid, String status, Instant createdAt, Instant endedAt) {

    private static final Set<String> OVER = Set.of("completed", "busy", "no-answer", "failed", "canceled");

    public static TwilioCall of(JsonNode call, DeskTime time) {
        String sid = call.path("sid").asText("");
        if (!sid.matches("\\w{1,64}")) {
            throw new Unanswered("a call without a name");
        }
        return new TwilioCall(
                sid,
                call.path("status").asText(""),
                time.exactly(call.path("date_created").asText("")),
                time.of(call.path("end_time").asText("")));
    }

    public boolean isOver() {
        return isOver(status);
    }

    public static boolean isOver(String status) {
        return OVER.contains(status);
    }
}
