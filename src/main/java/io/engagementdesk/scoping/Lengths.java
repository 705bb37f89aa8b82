package io.engagementdesk.scoping;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.engagement.Engagements;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much of a practitioner's time an engagement is expected to take, as the catalogue says. */
@Component
public class Lengths {

    private final Engagements engagements;
    private final Catalogue catalogue;

    Lengths(Engagements engagements, Catalogue catalogue) {
        this.engagements = engagements;
        this.catalogue = catalogue;
    }

    public Duration of(String engagement) {
        String service = engagements.get(engagement).service();
        return Duration.ofMinutes(catalogue.service(service).orElseThrow().slotMinutes());
    }
}
