package io.engagementdesk.intake.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One thing that happened on a call.
 *
 * @param seq its place among the facts of the call
 * @param person login of staff; null for the client
 * @param outcome what who hung up said of the call, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallFact(int seq, Party party, String person, What what, Instant at, Outcome outcome) {

    /** What happened to a side of the call. */
    public enum What {
        /** Its telephone rings, or it begins to dial. */
        RING,
        /** It is on the line. */
        ANSWER,
        /** It is off the line. */
        HANGUP,
        /** It did not take the call. */
        REFUSE
    }

    /** What somebody says of the call when he hangs up. */
    public enum Outcome {
        DONE,
        DROPPED
    }
}
