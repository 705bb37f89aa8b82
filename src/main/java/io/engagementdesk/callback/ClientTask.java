package io.engagementdesk.callback;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A task that a client does on the page behind his link.
 *
 * @param link id of the link; with the desk's key it yields the token
 * @param task the task's id in the engine
 * @param key the task's id in the model
 * @param name the task's name in the model
 * @param about the task's documentation in the model
 * @param kind name of its {@link ClientTaskKind}
 * @param engagement number
 * @param contact whose task it is
 * @param language the reader's
 */
public record ClientTask(
        UUID link,
        String task,
        String key,
        String name,
        String about,
        String kind,
        String engagement,
        UUID contact,
        Locale language,
        LinkState state,
        Instant issued,
        Instant expires,
        Instant closed) {

    public ClientTask in(Locale reader) {
        return new ClientTask(
                link, task, key, name, about, kind, engagement, contact, reader, state, issued, expires, closed);
    }

    public ClientTask renewed(UUID id, Instant now, Instant until) {
        return new ClientTask(
                id, task, key, name, about, kind, engagement, contact, language, LinkState.OPEN, now, until, null);
    }

    ClientTask handedTo(UUID id, UUID other, Locale reader, Instant now) {
        return new ClientTask(
                id, task, key, name, about, kind, engagement, other, reader, LinkState.OPEN, now, expires, null);
    }

    /** Where the link stands at this moment: time ends it without anybody noticing. */
    public LinkState at(Instant now) {
        return state == LinkState.OPEN && !expires.isAfter(now) ? LinkState.EXPIRED : state;
    }
}
