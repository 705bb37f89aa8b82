package io.engagementdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.call.Party;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what becomes of a call, whatever is reported of it. */
class CallTests extends DeskTest {

    private static final Actor ACTOR = new Actor("test", "test");

    @Autowired
    private Switchboard switchboard;

    @Autowired
    private Calls calls;

    @Autowired
    private CallViews views;

    @Autowired
    private Clients clients;

    @Autowired
    private Engagements engagements;

    @Autowired
    private ProcessEngine engine;

    private final String number = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    private String engagement;
    private String anna;
    private UUID call;
    private CallProbe model;

    @BeforeEach
    void anEngagement() {
        NewContact caller = new NewContact("Cleo", Cast.fresh("cleo") + "@client.example", number, "en", null, null);
        engagement = engagements.register(
                new Engagements.NewEngagement(
                        "expert-call",
                        Engagement.When.NOW,
                        "How?",
                        clients.matchOrCreate(caller).id()),
                ACTOR);
        cast.endsWithTheTest(engagement);
        anna = cast.practitioner("call-test", 2, "en");
    }

    @Test
    void anAnsweredCallRingsTheClientBackAndConnectsBoth() {
        ring();
        assertThat(view().state()).isEqualTo(CallState.RINGING);
        answer(Party.PRACTITIONER);
        model.isAt("call");
        assertThat(view().onTheLine()).containsExactly(Party.PRACTITIONER);
        answer(Party.CLIENT);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void theCallOnWhichTheClientWaitsIsUsed() {
        UUID waiting = switchboard.dialled(number, ACTOR);
        ring();
        assertThat(call).isEqualTo(waiting);
        answer(Party.PRACTITIONER);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void oneMinuteTogetherEndsTheCallWhenSomebodyHangsUp() {
        connect();
        pass(60);
        hangUp(Party.CLIENT, null);
        model.isAt("ended");
        assertThat(view().state()).isEqualTo(CallState.ENDED);
        assertThat(calls.secondsTogether(engagement)).isEqualTo(60);
    }

    @Test
    void lessThanAMinuteIsADropAndARedialGoesOnWithTheSameCall() {
        connect();
        pass(40);
        hangUp(Party.CLIENT, null);
        model.isAt("redial");
        pass(100);
        assertThat(switchboard.dialled(number, ACTOR)).isEqualTo(call);
        model.isAt("reconnect");
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        pass(30);
        assertThat(calls.secondsTogether(engagement)).isEqualTo(70);
    }

    @Test
    void aCallerWhoStayedOnTheLineAndDialsAgainIsConnectedAnew() {
        connect();
        pass(20);
        hangUp(Party.PRACTITIONER, null);
        model.isAt("redial");
        assertThat(switchboard.dialled(number, ACTOR)).isEqualTo(call);
        model.isAt("reconnect");
        answer(Party.PRACTITIONER);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        pass(50);
        assertThat(calls.secondsTogether(engagement)).isEqualTo(70);
    }

    @Test
    void whoeverReportsItTwiceChangesNothing() {
        connect();
        answer(Party.CLIENT);
        answer(Party.PRACTITIONER);
        int facts = view().facts().size();
        pass(70);
        hangUp(Party.PRACTITIONER, null);
        hangUp(Party.PRACTITIONER, null);
        hangUp(Party.CLIENT, null);
        assertThat(view().facts()).hasSize(facts + 2);
        model.isAt("ended");
    }

    @Test
    void twentyHangUpsAtOnceHaveOneEffect() throws Exception {
        connect();
        pass(70);
        atOnce(20, () -> {
            hangUp(Party.CLIENT, null);
            return null;
        });
        model.isAt("ended");
        assertThat(view().facts())
                .filteredOn(fact -> fact.party() == Party.CLIENT && fact.what() == CallFact.What.HANGUP)
                .hasSize(1);
    }

    @Test
    void whatIsSaidOfTheCallCountsMoreThanItsLength() {
        connect();
        pass(10);
        hangUp(Party.PRACTITIONER, Outcome.DONE);
        model.isAt("ended");
    }

    @Test
    void droppedIsADropHoweverLongItWas() {
        connect();
        pass(90);
        hangUp(Party.PRACTITIONER, Outcome.DROPPED);
        model.isAt("redial");
        hangUp(Party.PRACTITIONER, Outcome.DONE);
        model.isAt("endedInGrace");
        assertThat(view().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void aRefusedCallRingsAtTheNext() {
        ring();
        hangUp(Party.PRACTITIONER, null);
        model.isAt("refused");
        String ben = cast.practitioner("call-test", 2, "en");
        assertThat(calls.ring(engagement, ben)).isEqualTo(call.toString());
        assertThatThrownBy(() -> answer(Party.PRACTITIONER)).isInstanceOf(CallProblem.class);
        assertThat(view().practitioner()).isEqualTo(ben);
    }

    @Test
    void anAnswerThatComesTooLateIsRefusedAndChangesNothing() {
        call = UUID.fromString(calls.ring(engagement, anna));
        assertThatThrownBy(() -> answer(Party.PRACTITIONER))
                .isInstanceOf(CallProblem.class)
                .hasMessageContaining("409");
        assertThat(view().onTheLine()).isEmpty();
    }

    @Test
    void theModelHearsOfADropThatHappenedOnItsWayBackToWaiting() {
        connect();
        pass(10);
        hangUp(Party.CLIENT, null);
        switchboard.dialled(number, ACTOR);
        hangUp(Party.CLIENT, null); // the model still reconnects
        model.isAt("reconnect");
        calls.reconnect(call.toString());
        TaskService tasks = engine.getTaskService();
        tasks.complete(tasks.createTaskQuery()
                .taskDefinitionKey("reconnect")
                .processVariableValueEquals("callId", call.toString())
                .singleResult()
                .getId());
        journey.settle();
        model.isAt("redial");
    }

    @Test
    void afterTheGraceTheCallerBeginsANewCall() {
        connect();
        hangUp(Party.CLIENT, null);
        model.goOn();
        assertThatThrownBy(() -> switchboard.rings(call, Party.CLIENT, null, ACTOR))
                .isInstanceOf(CallProblem.class);
        assertThat(switchboard.dialled(number, ACTOR)).isNotEqualTo(call);
        assertThat(view().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void aCallerWhomNobodyAnsweredBecomesATaskOfTheDesk() {
        String unknown = "+4940" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        call = switchboard.dialled(unknown, ACTOR);
        hangUp(Party.CLIENT, null);
        hangUp(Party.CLIENT, null);
        assertThat(view().state()).isEqualTo(CallState.LOST);
        assertThat(jdbc.sql("select count(*) from follow_up where reason = 'LOST_CALL' and reference = ?")
                        .param(call.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCallerWhomTheDeskServedIsNotLost() {
        call = switchboard.dialled("+4940" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999), ACTOR);
        answer(Party.DESK);
        assertThat(view().state()).isEqualTo(CallState.WITH_DESK);
        hangUp(Party.CLIENT, null);
        assertThat(view().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void tenRingsAtOnceAreOneCall() throws Exception {
        String crowd = "+4940" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        assertThat(atOnce(10, () -> switchboard.dialled(crowd, ACTOR)).stream().distinct())
                .hasSize(1);
    }

    @Test
    void theDeskHandsTheCallerOverToThePractitioner() {
        call = switchboard.dialled(number, ACTOR);
        answer(Party.DESK);
        ring();
        answer(Party.PRACTITIONER);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(view().onTheLine()).containsExactly(Party.CLIENT, Party.PRACTITIONER);
    }

    private void ring() {
        call = UUID.fromString(calls.ring(engagement, anna));
        model = CallProbe.waitingFor(call.toString(), engine);
    }

    private void connect() {
        ring();
        answer(Party.PRACTITIONER);
        answer(Party.CLIENT);
    }

    private void answer(Party party) {
        switchboard.answered(call, party, party == Party.PRACTITIONER ? anna : null, ACTOR);
    }

    private void hangUp(Party party, Outcome outcome) {
        switchboard.hungUp(call, party, party == Party.PRACTITIONER ? anna : null, outcome, ACTOR);
    }

    private void pass(int seconds) {
        clock().setOffset(clock().offset().plus(Duration.ofSeconds(seconds)));
    }

    private CallView view() {
        return views.get(call);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            return people.invokeAll(Stream.generate(() -> work).limit(times).toList()).stream()
                    .map(CallTests::result)
                    .toList();
        } finally {
            people.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
