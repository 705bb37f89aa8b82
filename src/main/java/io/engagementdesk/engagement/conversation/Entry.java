package io.engagementdesk.engagement.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote; never changed.
 *
 * @param position in its conversation, from 1
 * @param door by which it came: link, page
 * @param text plain, whatever it looks like
 */
public record Entry(
        UUID id, String engagement, int position, Participant author, String door, String text, Instant writtenAt) {

    /** Whether it is by this side. */
    public boolean isBy(Side side) {
        return author.side() == side;
    }
}
