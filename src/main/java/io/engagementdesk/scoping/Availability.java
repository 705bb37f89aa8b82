package io.engagementdesk.scoping;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is present for a whole time, has the skill of a service, and belongs to no engagement. */
@Service
@Transactional(readOnly = true)
class Availability {

    private static final String NOBODY = "";

    /** What others may know of a practitioner who is free. */
    record Available(String login, String name, int level, String language, String team) {

        static Available of(Practitioner practitioner) {
            return new Available(
                    practitioner.login(),
                    practitioner.name(),
                    practitioner.level(),
                    practitioner.language().toLanguageTag(),
                    practitioner.team());
        }
    }

    private final Catalogue catalogue;
    private final Practitioners practitioners;
    private final Holds holds;

    Availability(Catalogue catalogue, Practitioners practitioners, Holds holds) {
        this.catalogue = catalogue;
        this.practitioners = practitioners;
        this.holds = holds;
    }

    /** Empty when the service is not in the catalogue. */
    Optional<List<Available>> of(String service, Instant from, Instant to) {
        Set<String> taken = holds.taken(NOBODY, from, to);
        return catalogue.service(service).map(wanted -> practitioners.able(wanted.line(), 1, to).stream()
                .filter(one -> !taken.contains(one.login()))
                .map(Available::of)
                .toList());
    }
}
