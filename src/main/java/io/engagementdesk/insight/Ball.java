package io.engagementdesk.insight;

import java.time.Instant;

/**
 * Who has to move next.
 *
 * @param who a person, a group, the client, or the part of the desk that is at work
 * @param waitingFor what he, she or it is to do
 * @param due when it should be done; null where nothing says so
 */
public record Ball(String who, String waitingFor, Instant since, Instant due) {}
