package io.engagementdesk.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.intake.call.CallFact.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** only the time counts in which client and practitioner are both on the line. */
class TalkTimeTests {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = START.plusSeconds(10_000);

    @Example
    void onlyTheOverlapCounts() {
        assertThat(seconds(List.of(
                        client(What.ANSWER, 0),
                        anna(What.RING, 5),
                        anna(What.ANSWER, 20),
                        client(What.HANGUP, 80),
                        anna(What.HANGUP, 95))))
                .isEqualTo(60);
    }

    @Example
    void timeWithTheDeskDoesNotCount() {
        assertThat(seconds(List.of(
                        client(What.ANSWER, 0),
                        new CallFact(2, Party.DESK, "desk", What.ANSWER, START, null),
                        client(What.HANGUP, 500))))
                .isZero();
    }

    @Example
    void aStretchThatGoesOnCountsUntilNow() {
        assertThat(TalkTime.together(List.of(client(What.ANSWER, 0), anna(What.ANSWER, 10)), START.plusSeconds(25)))
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Property
    void redialsAddUp(
            @ForAll @IntRange(min = 1, max = 300) int first, @ForAll @IntRange(min = 1, max = 300) int second) {
        List<CallFact> facts = new ArrayList<>(List.of(anna(What.ANSWER, 0), client(What.ANSWER, 0)));
        facts.add(client(What.HANGUP, first));
        facts.add(client(What.ANSWER, first + 100));
        facts.add(client(What.HANGUP, first + 100 + second));
        assertThat(seconds(facts)).isEqualTo(first + second);
    }

    @Property
    void neverNegativeAndNeverLongerThanTheCall(@ForAll("facts") List<CallFact> facts) {
        assertThat(seconds(facts)).isBetween(0L, Duration.between(START, LATER).toSeconds());
    }

    @Property
    void duplicatesChangeNothing(@ForAll("facts") List<CallFact> facts) {
        List<CallFact> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        assertThat(seconds(twice)).isEqualTo(seconds(facts));
    }

    @Property
    void theOrderOfArrivalChangesNothing(@ForAll("facts") List<CallFact> facts, @ForAll long seed) {
        List<CallFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(seconds(shuffled)).isEqualTo(seconds(facts));
    }

    @Provide
    Arbitrary<List<CallFact>> facts() {
        return Combinators.combine(
                        Arbitraries.of(Party.class),
                        Arbitraries.of("anna", "ben"),
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 60))
                .as((party, person, what, second) -> new CallFact(
                        1, party, party == Party.CLIENT ? null : person, what, START.plusSeconds(second), null))
                .list()
                .ofMaxSize(20);
    }

    private static long seconds(List<CallFact> facts) {
        return TalkTime.together(facts, LATER).toSeconds();
    }

    private static CallFact client(What what, int second) {
        return new CallFact(1, Party.CLIENT, null, what, START.plusSeconds(second), null);
    }

    private static CallFact anna(What what, int second) {
        return new CallFact(1, Party.PRACTITIONER, "anna", what, START.plusSeconds(second), null);
    }
}
