package io.engagementdesk.portal;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows whom a token lets into which conversation: a standing link, and the link of any task while its page is read. */
@Component
class Doorkeeper {

    /** So long a conversation stays open after the end of its engagement. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private final ConversationLinks links;
    private final ClientLinks tasks;
    private final Clients clients;
    private final Engagements engagements;
    private final Clock clock;

    Doorkeeper(ConversationLinks links, ClientLinks tasks, Clients clients, Engagements engagements, Clock clock) {
        this.links = links;
        this.tasks = tasks;
        this.clients = clients;
        this.engagements = engagements;
        this.clock = clock;
    }

    Optional<Visit> find(String token) {
        String path = "/c/" + token + "/conversation";
        return links.byToken(token).map(link -> standing(path, link)).or(() -> tasks.behind(token)
                .map(task -> byTask(path, task)));
    }

    private Visit standing(String path, ConversationLink link) {
        LinkState state = link.isRevoked() ? LinkState.SUPERSEDED : now(link.engagement());
        return new Visit(path, state, link.engagement(), clients.contact(link.contact()), link.id());
    }

    private Visit byTask(String path, ClientTask task) {
        return new Visit(path, now(task.engagement()), task.engagement(), clients.contact(task.contact()), null);
    }

    LinkState now(String number) {
        Engagement engagement = engagements.get(number);
        boolean over = engagement.state().isEnd()
                && engagement.stateSince().plus(AFTERWARDS).isBefore(clock.instant());
        return over ? LinkState.EXPIRED : LinkState.OPEN;
    }
}
