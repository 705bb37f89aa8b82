package io.engagementdesk.scoping;

import io.engagementdesk.scoping.analysis.Needs;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the needs analysis found, for whoever serves the client. */
@Service
@Transactional(readOnly = true)
public class KnownNeeds {

    /**
     * What the client needs.
     *
     * @param wanted in words
     * @param finding kind, time, level and urgency in words
     * @param language what the client speaks
     */
    public record Known(String wanted, String finding, String skill, Locale language) {}

    private final Needs needs;

    KnownNeeds(Needs needs) {
        this.needs = needs;
    }

    /** Empty before the analysis. */
    public Optional<Known> of(String engagement) {
        return needs.find(engagement)
                .map(need -> new Known(need.wanted(), need.found().toString(), need.skill(), need.language()));
    }
}
