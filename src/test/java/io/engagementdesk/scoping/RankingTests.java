package io.engagementdesk.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.scoping.analysis.Finding;
import io.engagementdesk.scoping.analysis.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** located practitioners are ranked, each with the reason. */
class RankingTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final Need NEED = new Need(
            "E-2026-000001",
            "to know how",
            new Finding(Service.Kind.CALL, Engagement.When.NOW, 1, "HIGH"),
            "advisory",
            Locale.GERMAN,
            1);

    @Provide
    Arbitrary<List<Practitioner>> teams() {
        Arbitrary<String> logins = Arbitraries.strings().withCharRange('a', 'z').ofLength(6);
        Arbitrary<String> languages = Arbitraries.of("de", "en", "nl");
        Arbitrary<Integer> levels = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-1, 600);
        return Combinators.combine(logins, languages, levels, minutes)
                .as(RankingTests::practitioner)
                .list()
                .uniqueElements(Practitioner::login)
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void everybodyWhoIsAbleIsRankedOnce(@ForAll("teams") List<Practitioner> team) {
        assertThat(Ranking.of(NEED, team))
                .extracting(Candidate::practitioner)
                .containsExactlyInAnyOrderElementsOf(team);
    }

    @Property(tries = 300)
    void theOrderInWhichTheyAreFoundDoesNotMatter(@ForAll("teams") List<Practitioner> team) {
        List<Practitioner> otherwise = new ArrayList<>(team);
        Collections.reverse(otherwise);
        assertThat(Ranking.of(NEED, otherwise)).isEqualTo(Ranking.of(NEED, team));
    }

    @Property(tries = 300)
    void theLanguageGoesBeforeTheLevelAndTheLevelBeforeTheRotation(@ForAll("teams") List<Practitioner> team) {
        List<Candidate> ranked = Ranking.of(NEED, team);
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(better(ranked.get(i), ranked.get(i - 1))).isFalse();
        }
    }

    private static boolean better(Candidate one, Candidate other) {
        if (one.speaksTheLanguage() != other.speaksTheLanguage()) {
            return one.speaksTheLanguage();
        }
        return one.spareLevel() != other.spareLevel()
                ? one.spareLevel() < other.spareLevel()
                : one.idleSince().isBefore(other.idleSince());
    }

    @Example
    void theReasonSaysWhatDecided() {
        assertThat(new Candidate(practitioner("anna", "de", 3, 42), NEED).reason(NOW))
                .isEqualTo("knows advisory, speaks German, level 3 where 1 is asked, last call 42 min ago");
        assertThat(new Candidate(practitioner("ben", "en", 1, -1), NEED).reason(NOW))
                .isEqualTo("knows advisory, does not speak German, level 1 where 1 is asked, no call yet");
    }

    private static Practitioner practitioner(String login, String language, int level, int idleMinutes) {
        Optional<Instant> lastCall =
                idleMinutes < 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(60L * idleMinutes));
        return new Practitioner(
                login, login, null, Locale.forLanguageTag(language), level, "test", Optional.of(NOW), lastCall);
    }
}
