package io.engagementdesk.payment;

import java.util.OptionalInt;

/** How long client and practitioner were together; whoever keeps the calls tells. */
public interface TalkTime {

    /** Over all calls of the engagement, redials included. */
    long secondsTogether(String engagement);

    /** No more minutes than these are charged, as the practitioner wants it; empty when all that were measured are. */
    default OptionalInt minutesAllowed(String engagement) {
        return OptionalInt.empty();
    }
}
