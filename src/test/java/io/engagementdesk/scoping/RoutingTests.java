package io.engagementdesk.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.scoping.analysis.Finding;
import io.engagementdesk.scoping.analysis.Need;
import io.engagementdesk.scoping.analysis.Needs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** practitioners are located and held softly; no race gives one to two engagements. */
class RoutingTests extends DeskTest {

    @Autowired
    private Routing routing;

    @Autowired
    private Needs needs;

    @Autowired
    private Shortlist shortlist;

    @Autowired
    private Practitioners practitioners;

    @Autowired
    private Diaries diaries;

    @Autowired
    private TransactionTemplate transaction;

    private final String skill = Cast.fresh("skill");

    @Test
    void theBestIsHeldAndTheReasonIsKept() {
        cast.practitioner(skill, 3, "en");
        String best = cast.practitioner(skill, 1, "en");
        String engagement = need(1);
        assertThat(routing.locate(engagement)).isTrue();
        assertThat(routing.current(engagement)).isEqualTo(best);
        assertThat(shortlist.all(engagement))
                .extracting(Shortlist.Rung::reason)
                .containsExactly("knows " + skill + ", speaks English, level 1 where 1 is asked, no call yet");
    }

    @Test
    void whoIsHeldByAnotherEngagementIsNotFree() {
        cast.practitioner(skill, 1, "en");
        assertThat(routing.locate(need(1))).isTrue();
        assertThat(routing.locate(need(1))).isFalse();
    }

    @Test
    void aHoldEndsByItself() {
        cast.practitioner(skill, 1, "en");
        assertThat(routing.locate(need(1))).isTrue();
        clock().setOffset(clock().offset().plus(Holds.HELD).plusSeconds(1));
        assertThat(routing.locate(need(1))).isTrue();
    }

    @Test
    void nobodyIsCalledWhoHasAnAppointmentBeforeTheCallMayBeOver() {
        String practitioner = cast.practitioner(skill, 1, "en");
        Instant now = clock().instant();
        transaction.executeWithoutResult(status -> {
            Instant soon = now.plus(Duration.ofMinutes(29));
            diaries.claim(practitioner, need(1), new Span(soon, soon.plus(Duration.ofMinutes(30))));
        });
        assertThat(routing.locate(need(1))).isFalse();
        clock().setOffset(clock().offset().plus(Duration.ofMinutes(60)));
        assertThat(routing.locate(need(1))).isTrue();
    }

    @Test
    void whoseAppointmentItIsIsCalled() {
        String practitioner = cast.practitioner(skill, 1, "en");
        String engagement = need(1);
        Instant now = clock().instant();
        transaction.executeWithoutResult(
                status -> diaries.claim(practitioner, engagement, new Span(now, now.plus(Duration.ofMinutes(30)))));
        assertThat(routing.locate(need(1))).isFalse();
        assertThat(routing.locate(engagement)).isTrue();
    }

    @Test
    void whoDidNotAnswerIsPassedOverAndFreeForOthers() {
        String first = cast.practitioner(skill, 1, "en");
        String second = cast.practitioner(skill, 2, "en");
        String engagement = need(1);
        routing.locate(engagement);
        assertThat(routing.current(engagement)).isEqualTo(first);
        routing.passOver(engagement);
        routing.locate(engagement);
        assertThat(routing.current(engagement)).isEqualTo(second);
        assertThat(routing.locate(need(1))).isTrue();
    }

    @Test
    void whenAllWereRungAManagerMayRingThemAgain() {
        String only = cast.practitioner(skill, 1, "en");
        String engagement = need(1);
        routing.locate(engagement);
        routing.passOver(engagement);
        assertThat(routing.locate(engagement)).isFalse();
        routing.startAgain(engagement);
        assertThat(routing.locate(engagement)).isTrue();
        assertThat(routing.current(engagement)).isEqualTo(only);
    }

    @Test
    void whenNobodyHasTheLevelAManagerMayWiden() {
        cast.practitioner(skill, 1, "en");
        String engagement = need(3);
        assertThat(routing.locate(engagement)).isFalse();
        routing.widen(engagement);
        assertThat(routing.locate(engagement)).isTrue();
    }

    @Test
    void whosePresenceHasEndedIsNotLocated() {
        String gone = cast.practitioner(skill, 1, "en");
        practitioners.arrive(gone, Duration.ZERO);
        assertThat(routing.locate(need(1))).isFalse();
        practitioners.arrive(gone, Duration.ofHours(1));
        practitioners.leave(gone);
        assertThat(routing.locate(need(1))).isFalse();
    }

    @Test
    void whoHadNoCallForLongestComesFirst() {
        String earlier = cast.practitioner(skill, 1, "en");
        String lately = cast.practitioner(skill, 1, "en");
        practitioners.called(earlier);
        clock().setOffset(clock().offset().plusSeconds(60));
        practitioners.called(lately);
        String engagement = need(1);
        routing.locate(engagement);
        assertThat(routing.current(engagement)).isEqualTo(earlier);
    }

    @Test
    void ofManyEngagementsAtOnceEachPractitionerGoesToOne() throws Exception {
        List<String> team = of(3, () -> cast.practitioner(skill, 1, "en"));
        List<String> wanting = of(8, () -> need(1));
        ExecutorService callers = Executors.newFixedThreadPool(wanting.size());
        try {
            List<Callable<Boolean>> races = wanting.stream()
                    .<Callable<Boolean>>map(one -> () -> routing.locate(one))
                    .toList();
            int won = 0;
            for (Future<Boolean> race : callers.invokeAll(races)) {
                won += race.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(team.size());
        } finally {
            callers.shutdownNow();
        }
        assertThat(wanting.stream().flatMap(one -> shortlist.current(one).stream()))
                .containsExactlyInAnyOrderElementsOf(team);
    }

    private static List<String> of(int number, Supplier<String> made) {
        return Stream.generate(made).limit(number).toList();
    }

    private String need(int level) {
        String engagement = cast.engagement("expert-call", "en");
        Finding found = new Finding(Service.Kind.CALL, Engagement.When.NOW, level, "HIGH");
        needs.add(new Need(engagement, "help", found, skill, Locale.ENGLISH, 1), Optional.empty(), "desk");
        return engagement;
    }
}
