package io.engagementdesk.scoping.analysis;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The service lines, which are the skills of practitioners, and the languages they are asked in. */
@Component
public class Lines {

    private final Catalogue catalogue;
    private final Practitioners practitioners;
    private final Clients clients;

    Lines(Catalogue catalogue, Practitioners practitioners, Clients clients) {
        this.catalogue = catalogue;
        this.practitioners = practitioners;
        this.clients = clients;
    }

    /** The line the desk chose, or the service's own; refuses one that no practitioner knows. */
    String chosen(Optional<String> chosen, String service) {
        chosen.filter(line -> !practitioners.skills().contains(line)).ifPresent(line -> {
            throw new FormRefused("skill", "option", "No practitioner knows “" + line + "”. Choose another line.");
        });
        return chosen.orElseGet(() -> catalogue.service(service).orElseThrow().line());
    }

    public List<String> all() {
        return practitioners.skills();
    }

    Locale language(Engagement engagement) {
        return clients.contact(engagement.contact()).language();
    }
}
