package io.engagementdesk.callback;

import io.engagementdesk.client.Clients;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may know of client links. */
@Service
@Transactional(readOnly = true)
public class ClientLinks {

    /**
     * A task that waits for a client.
     *
     * @param id of the link; as the fact {@code link} of a message it becomes the link's address
     * @param task the task's id in the engine
     * @param key the task's id in the model
     * @param contact name of who has the ball
     */
    public record OpenLink(
            UUID id, String task, String key, String name, String contact, Instant since, Instant expires) {}

    private static final Set<LinkState> READABLE = EnumSet.of(LinkState.OPEN, LinkState.USED);

    private final LinkRows rows;
    private final Clients clients;
    private final LinkKey key;
    private final Clock clock;

    ClientLinks(LinkRows rows, Clients clients, LinkKey key, Clock clock) {
        this.clock = clock;
        this.rows = rows;
        this.clients = clients;
        this.key = key;
    }

    /** Where the page behind a link is: for nobody but the client himself, on a page that he has opened by a link. */
    public String path(UUID link) {
        return "/c/" + key.token(link);
    }

    /** The open links of an engagement, oldest first. */
    public List<OpenLink> open(String engagement) {
        return rows.open(engagement).stream().map(this::told).toList();
    }

    /** The engagement's open link to its task of this key in the model. */
    public Optional<OpenLink> open(String engagement, String key) {
        return open(engagement).stream().filter(link -> link.key().equals(key)).findFirst();
    }

    /** What this contact still has to do, oldest first. */
    public List<OpenLink> open(String engagement, UUID contact) {
        return rows.open(engagement).stream()
                .filter(link -> link.contact().equals(contact))
                .filter(link -> link.at(clock.instant()) == LinkState.OPEN)
                .map(this::told)
                .toList();
    }

    /** The task behind this token, as long as its page is one that its client reads. */
    public Optional<ClientTask> behind(String token) {
        return rows.byToken(token).filter(link -> READABLE.contains(link.at(clock.instant())));
    }

    private OpenLink told(ClientTask link) {
        return new OpenLink(
                link.link(),
                link.task(),
                link.key(),
                link.name(),
                clients.contact(link.contact()).name(),
                link.issued(),
                link.expires());
    }
}
