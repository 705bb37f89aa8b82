package io.engagementdesk.scoping;

import io.engagementdesk.practice.Practitioner;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Who comes first: who speaks the client's language, then who is just able enough, then who has waited longest. */
final class Ranking {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::speaksTheLanguage)
            .reversed()
            .thenComparing(Candidate::spareLevel)
            .thenComparing(Candidate::idleSince)
            .thenComparing(Candidate::login);

    private Ranking() {}

    static List<Candidate> of(Need need, Collection<Practitioner> able) {
        return able.stream()
                .map(one -> new Candidate(one, need))
                .sorted(BEST_FIRST)
                .toList();
    }
}
