package io.engagementdesk.payment;

/** How long client and practitioner were on the line together; whoever keeps the calls tells. */
public interface TalkTime {

    /** Over all calls of the engagement, redials included. */
    long secondsTogether(String engagement);
}
