package io.engagementdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.ContactCentre;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk relies on, whichever exchange it has: who is asked for rings, who is off is off, each fact counts once. */
public abstract class TelephoneContract extends H2DeskTest {

    protected static final Duration RING = Duration.ofSeconds(20);

    /** desk.telephone.patience as it comes. */
    protected static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Actor DESK = new Actor("desk", "test");

    @Autowired
    protected CallViews views;

    @Autowired
    protected Engagements engagements;

    @Autowired
    protected Switchboard switchboard;

    @Autowired
    private ContactCentre centre;

    @Autowired
    private TransactionTemplate transaction;

    protected final String client = number();
    protected final String skill = Cast.fresh("line");
    protected String first;
    protected String second;
    protected Story story;

    protected abstract void dials(String number);

    /** The call of somebody who withholds his number. */
    protected abstract UUID dialsUnseen();

    /** The client takes the call. */
    protected abstract void picksUp(String number);

    protected abstract void hangsUp(String number);

    protected abstract void accepts(String practitioner);

    protected abstract void refuses(String practitioner);

    protected abstract void leaves(String practitioner);

    protected abstract void comesBack(String practitioner);

    protected abstract boolean rings(String practitioner);

    protected abstract boolean clientRings();

    /** Both hear one another. */
    protected abstract boolean talk(String practitioner);

    @BeforeEach
    final void twoPractitioners() {
        first = reachable();
        second = reachable();
    }

    protected final String reachable() {
        String login = cast.practitioner(skill, first == null ? 1 : 2, "de");
        jdbc.sql("update practitioner set phone = ? where login = ?")
                .params(number(), login)
                .update();
        return login;
    }

    protected final String phone(String practitioner) {
        return jdbc.sql("select phone from practitioner where login = ?")
                .param(practitioner)
                .query(String.class)
                .single();
    }

    protected static String number() {
        return "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    }

    protected final void secured() {
        story = story().reachedAt(client).registered("expert-call", "now").paid(Story.GOOD_CARD);
    }

    protected final void analysed() {
        story.analysed(Map.of("skill", skill));
    }

    /** The first practitioner's telephone rings for a client who is not on the line. */
    protected final void ringing() {
        secured();
        analysed();
        assertThat(rings(first)).isTrue();
    }

    protected final void talking() {
        ringing();
        accepts(first);
        journey.settle();
        picksUp(client);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    protected final void pass(Duration time) {
        assertThat(journey.advance(time)).isEmpty();
    }

    protected final CallView view() {
        return views.of(story.number()).get(0);
    }

    protected final State state() {
        return engagements.get(story.number()).state();
    }

    @Test
    void aCallerWaitsUntilThePractitionerIsThere() {
        secured();
        dials(client);
        assertThat(view().onTheLine()).containsExactly(Party.CLIENT);
        analysed();
        accepts(first);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
        assertThat(clientRings()).isFalse();
        assertThat(views.of(story.number())).hasSize(1);
    }

    @Test
    void aClientWhoIsNotOnTheLineIsRungWhenThePractitionerIsThere() {
        ringing();
        assertThat(clientRings()).isFalse();
        accepts(first);
        journey.settle();
        assertThat(clientRings()).isTrue();
        picksUp(client);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(state()).isEqualTo(State.IN_CALL);
    }

    @Test
    void whoRefusesRingsNoLongerAndTheNextDoes() {
        ringing();
        refuses(first);
        journey.settle();
        assertThat(rings(first)).isFalse();
        assertThat(rings(second)).isTrue();
    }

    @Test
    void whoIsSilentRingsNoLongerAndTheNextDoes() {
        ringing();
        pass(RING);
        assertThat(rings(first)).isFalse();
        assertThat(rings(second)).isTrue();
        pass(RING);
        assertThat(rings(second)).isFalse();
        assertThat(story.open()).containsExactly("decideUnanswered");
    }

    @Test
    void afterAMinuteAHangUpTakesEverybodyOffTheLine() {
        talking();
        pass(Duration.ofMinutes(20));
        hangsUp(client);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.ENDED);
        assertThat(view().secondsTogether()).isBetween(1200L, 1210L);
        assertThat(talk(first)).isFalse();
        assertThat(state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void aDroppedClientWhoDialsAgainIsOnTheSameCall() {
        talking();
        UUID call = view().callId();
        pass(Duration.ofSeconds(40));
        hangsUp(client);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.DROPPED);
        dials(client);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(view().callId()).isEqualTo(call);
        assertThat(talk(first)).isTrue();
        pass(Duration.ofSeconds(40));
        hangsUp(client);
        journey.settle();
        assertThat(state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void aDroppedPractitionerComesBack() {
        talking();
        leaves(first);
        journey.settle();
        assertThat(view().onTheLine()).containsExactly(Party.CLIENT);
        comesBack(first);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void whoeverDoesNotComeBackIsTakenOffTheLine() {
        talking();
        hangsUp(client);
        pass(Duration.ofMinutes(3));
        assertThat(view().state()).isEqualTo(CallState.ENDED);
        assertThat(talk(first)).isFalse();
        assertThat(story.open()).containsExactly("decideNotReached");
    }

    @Test
    void aClientWhoHangsUpWhileItRingsIsRungBack() {
        secured();
        dials(client);
        analysed();
        hangsUp(client);
        journey.settle();
        accepts(first);
        journey.settle();
        assertThat(clientRings()).isTrue();
        picksUp(client);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void aCallerWhomNobodyAnsweredIsCalledBack() {
        String stranger = number();
        UUID call = dialled(stranger);
        pass(Duration.ofMinutes(1));
        hangsUp(stranger);
        lost(call, 1);
        pass(PATIENCE);
        lost(call, 1);
    }

    protected final UUID dialled(String stranger) {
        dials(stranger);
        return views.latestOf(stranger).orElseThrow().callId();
    }

    /** Everybody is off the line, nothing is left to be done, and so many tasks have arisen. */
    protected final void lost(UUID call, int toCallBack) {
        assertThat(views.get(call).state()).isEqualTo(CallState.LOST);
        assertThat(views.get(call).onTheLine()).isEmpty();
        assertThat(toCallBack(call)).isEqualTo(toCallBack);
        assertThat(roundsToCome(call)).isZero();
    }

    private int toCallBack(UUID call) {
        return count("select count(*) from follow_up where reason = 'LOST_CALL' and reference = ?", call);
    }

    protected final int roundsToCome(UUID call) {
        return count("select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = 'deskRound' and HANDLER_CFG_ = ?", call);
    }

    private int count(String query, UUID call) {
        return jdbc.sql(query).param(call.toString()).query(Integer.class).single();
    }

    @Test
    void aCallerWaitsForTheDeskAsLongAsAnybodyHasPatience() {
        UUID call = dialled(number());
        pass(PATIENCE.minusMinutes(1));
        assertThat(views.get(call).onTheLine()).containsExactly(Party.CLIENT);
        assertThat(roundsToCome(call)).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        lost(call, 1);
        assertThatThrownBy(() -> switchboard.answered(call, Party.DESK, null, DESK))
                .isInstanceOf(CallProblem.class);
        pass(PATIENCE);
        lost(call, 1);
    }

    @Test
    void aCallerWithoutANumberWaitsNoLongerAndLeavesNoTask() {
        UUID call = dialsUnseen();
        pass(PATIENCE.minusMinutes(1));
        assertThat(views.get(call).onTheLine()).containsExactly(Party.CLIENT);
        pass(Duration.ofMinutes(1));
        lost(call, 0);
    }

    @Test
    void whomTheDeskAnswersTheEndOfPatienceDoesNotReach() {
        UUID call = dialled(number());
        pass(PATIENCE.minusMinutes(1));
        switchboard.answered(call, Party.DESK, null, DESK);
        assertThat(roundsToCome(call)).isZero();
        pass(PATIENCE);
        assertThat(views.get(call).state()).isEqualTo(CallState.WITH_DESK);
        assertThat(toCallBack(call)).isZero();
    }

    @Test
    void forWhomAPractitionerRingsTheDeskRingsNoLonger() {
        secured();
        dials(client);
        UUID call = view().callId();
        assertThat(roundsToCome(call)).isEqualTo(1);
        analysed();
        assertThat(roundsToCome(call)).isZero();
    }

    @RepeatedTest(3)
    void anAnswerAtTheEndOfPatienceIsOneOrTheOther() {
        UUID call = dialled(number());
        journey.settle();
        clock().setOffset(clock().offset().plus(PATIENCE));
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> isAnswered(call));
        journey.settle();
        boolean answered = answer.join();
        journey.settle();
        assertThat(views.get(call).state()).isEqualTo(answered ? CallState.WITH_DESK : CallState.LOST);
        assertThat(toCallBack(call)).isEqualTo(answered ? 0 : 1);
        assertThat(roundsToCome(call)).isZero();
    }

    private boolean isAnswered(UUID call) {
        try {
            switchboard.answered(call, Party.DESK, null, DESK);
            return true;
        } catch (CallProblem tooLate) {
            return false;
        }
    }

    @Test
    void whoeverRingsIsNotRungTwice() {
        ringing();
        UUID call = view().callId();
        transaction.executeWithoutResult(status -> centre.ringPractitioner(call, first));
        journey.settle();
        accepts(first);
        assertThat(rings(first)).isFalse();
        List<CallFact> facts = view().facts();
        assertThat(facts).filteredOn(fact -> first.equals(fact.person())).hasSize(2);
    }
}
