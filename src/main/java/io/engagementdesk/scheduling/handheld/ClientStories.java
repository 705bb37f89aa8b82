package io.engagementdesk.scheduling.handheld;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.scheduling.handheld.ClientStory.Note;
import io.engagementdesk.scheduling.handheld.ClientStory.Purchase;
import io.engagementdesk.scoping.KnownNeeds;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the stories of clients, gathered from where they are kept. */
@Component
@Transactional(readOnly = true)
class ClientStories {

    private static final Set<String> NOTES = Set.of("note", "internalNote", "noteForClient", "commented");
    private static final int LATEST = 5;

    private final Engagements engagements;
    private final Clients clients;
    private final Catalogue catalogue;
    private final KnownNeeds needs;
    private final Timeline timeline;

    ClientStories(Engagements engagements, Clients clients, Catalogue catalogue, KnownNeeds needs, Timeline timeline) {
        this.engagements = engagements;
        this.clients = clients;
        this.catalogue = catalogue;
        this.needs = needs;
        this.timeline = timeline;
    }

    ClientStory of(String number) {
        Engagement engagement = engagements.get(number);
        Contact client = clients.contact(engagement.contact());
        return new ClientStory(
                number,
                name(engagement.service()),
                client.name(),
                clients.organisation(client),
                Optional.ofNullable(client.phone()),
                client.language(),
                engagement.question(),
                needs.of(number),
                before(engagement, client.timeZone()),
                notes(number));
    }

    String name(String service) {
        return catalogue.service(service).map(Service::name).orElse(service);
    }

    private List<Purchase> before(Engagement now, ZoneId zone) {
        return engagements.of(now.contact()).stream()
                .filter(one -> !one.number().equals(now.number()))
                .limit(LATEST)
                .map(one -> new Purchase(
                        one.number(),
                        name(one.service()),
                        one.state(),
                        one.registeredAt().atZone(zone).toLocalDate()))
                .toList();
    }

    private List<Note> notes(String engagement) {
        return timeline.of(engagement).stream()
                .filter(entry -> NOTES.contains(entry.what()))
                .map(entry -> new Note(entry.who(), entry.detail()))
                .toList();
    }
}
