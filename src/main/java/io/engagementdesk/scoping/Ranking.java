package io.engagementdesk.scoping;

import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.scoping.analysis.Need;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who comes first: who speaks the client's language, then who is just able enough, then who has waited longest. */
final class Ranking {

    private static final Comparator<Candidate> EQUAL_SKILL =
            Comparator.comparing(Candidate::speaksTheLanguage).reversed().thenComparing(Candidate::spareLevel);

    private static final Comparator<Candidate> BEST_FIRST =
            EQUAL_SKILL.thenComparing(Candidate::idleSince).thenComparing(Candidate::login);

    private Ranking() {}

    /** The least booked first among equals. */
    static List<Candidate> of(Need need, Collection<Practitioner> able, Map<String, Integer> load) {
        Comparator<Candidate> leastBooked = Comparator.comparing(one -> load.getOrDefault(one.login(), 0));
        return able.stream()
                .map(one -> new Candidate(one, need))
                .sorted(EQUAL_SKILL.thenComparing(leastBooked).thenComparing(BEST_FIRST))
                .toList();
    }

    static List<Candidate> of(Need need, Collection<Practitioner> able) {
        return able.stream()
                .map(one -> new Candidate(one, need))
                .sorted(BEST_FIRST)
                .toList();
    }
}
