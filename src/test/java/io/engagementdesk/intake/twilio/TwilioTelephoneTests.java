package io.engagementdesk.intake.twilio;

import static io.engagementdesk.intake.twilio.TwilioLine.TWILIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.State;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.twilio.FakeTelephones.Post;
import io.engagementdesk.intake.twilio.FakeTwilio.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Twilio keeps the telephone's contract, whatever becomes of its news (F43). */
@ExtendWith(OutputCaptureExtension.class)
class TwilioTelephoneTests extends TwilioTelephone {

    private static final Duration RETRY = Duration.ofSeconds(6);

    @Autowired
    private IdentityService identity;

    private void finished(long seconds) {
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.ENDED);
        assertThat(view().secondsTogether()).isBetween(seconds - 2, seconds + 10);
        assertThat(state()).isEqualTo(State.FULFILLED);
        assertThat(talk(first)).isFalse();
    }

    private List<CallFact> facts(Party party) {
        return views.of(story.number()).stream()
                .sorted(Comparator.comparing(CallView::startedAt))
                .flatMap(call -> call.facts().stream())
                .filter(fact -> fact.party() == party)
                .toList();
    }

    @Test
    void eachHearsHisOwnLanguageAndNoMoreThanHeNeeds(CapturedOutput log) {
        ringing();
        FakeCall practitioner = phones.picksUp(phone(first));
        assertThat(practitioner.heard)
                .containsExactly("de-DE: Ein Anruf für Sie. Cleo Client. Expert call. Nummer " + story.number()
                        + ". Zum Annehmen drücken Sie die 1, zum Ablehnen die 2.");
        phones.presses(practitioner, "1");
        journey.settle();
        assertThat(phones.picksUp(client).heard)
                .containsExactly("en-GB: This is Demo Practice GmbH. You are being connected.");
        assertThat(log.getAll()).doesNotContain(FakeTwilio.TOKEN, client, phone(first));
    }

    @Test
    void aCallerHearsThatHeIsAwaited() {
        secured();
        assertThat(phones.dials(client).heard)
                .containsExactly(
                        "en-GB: Welcome to Demo Practice GmbH. Please stay on the line."
                                + " Somebody will be with you in a moment.",
                        "en-GB: Please stay on the line. You will be connected in a moment.");
    }

    /** An answering machine presses no key. */
    @Test
    void aMachineThatPicksUpIsNoAnswer() {
        ringing();
        FakeCall machine = phones.picksUp(phone(first));
        assertThat(view().onTheLine()).isEmpty();
        phones.saysNothing(machine);
        journey.settle();
        assertThat(rings(second)).isTrue();
        assertThat(facts(Party.PRACTITIONER))
                .extracting(CallFact::what)
                .containsExactly(CallFact.What.RING, CallFact.What.REFUSE, CallFact.What.RING);
    }

    @Test
    void aMachineThatTalksLongerThanItRingsIsHungUp() {
        ringing();
        phones.picksUp(phone(first));
        pass(RING);
        assertThat(rings(second)).isTrue();
        assertThat(TWILIO.of(phone(first))).allMatch(FakeCall::isOver);
    }

    @Test
    void aWrongKeyIsAskedAgain() {
        ringing();
        FakeCall practitioner = phones.picksUp(phone(first));
        phones.presses(practitioner, "7");
        phones.presses(practitioner, "1");
        journey.settle();
        assertThat(clientRings()).isTrue();
    }

    @Test
    void whoIsBusyOrCannotBeRungIsFollowedByTheNext() {
        jdbc.sql("update practitioner set phone = ? where login = ?")
                .params(FakeTwilio.UNREACHABLE, second)
                .update();
        ringing();
        phones.doesNot(phone(first), "busy");
        journey.settle();
        assertThat(story.open()).containsExactly("decideUnanswered");
        assertThat(TWILIO.of(FakeTwilio.UNREACHABLE)).isEmpty();
    }

    @Test
    void aClientWhoDoesNotTakeTheCallIsADrop() {
        ringing();
        accepts(first);
        journey.settle();
        phones.doesNot(client, "no-answer");
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.DROPPED);
        dials(client);
        journey.settle();
        assertThat(talk(first)).isTrue();
    }

    @Test
    void newsThatComesTwiceCountsOnce() {
        phones.post = Post.TWICE;
        talking();
        pass(Duration.ofMinutes(20));
        hangsUp(client);
        finished(1200);
        assertThat(facts(Party.CLIENT)).hasSize(3);
        assertThat(facts(Party.PRACTITIONER)).hasSize(3);
    }

    @Test
    void newsThatComesSeveralTimesAtOnceCountsOnce() {
        phones.post = Post.AT_ONCE;
        talking();
        pass(Duration.ofMinutes(20));
        hangsUp(client);
        finished(1200);
        assertThat(facts(Party.CLIENT)).hasSize(3);
        assertThat(facts(Party.PRACTITIONER)).hasSize(3);
    }

    @Test
    void newsThatComesBackwardsCountsOnce() {
        phones.post = Post.HELD;
        talking();
        pass(Duration.ofMinutes(20));
        hangsUp(client);
        phones.deliverBackwards();
        finished(1200);
        assertThat(facts(Party.CLIENT)).hasSize(3);
    }

    @Test
    void newsThatNeverCameIsAskedFor() {
        talking();
        pass(Duration.ofMinutes(20));
        phones.post = Post.LOST;
        hangsUp(client, Duration.ofSeconds(60));
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        pass(Duration.ofMinutes(2));
        assertThat(state()).isEqualTo(State.FULFILLED);
        assertThat(view().secondsTogether()).isLessThan(1290);
    }

    private void hangsUp(String number, Duration ago) {
        phones.hangsUp(number, ago);
    }

    @Test
    void aRefusalThatNeverCameIsAskedForOrPassedOver() {
        ringing();
        phones.post = Post.LOST;
        phones.doesNot(phone(first), "busy");
        pass(RING);
        assertThat(rings(second)).isTrue();
        assertThat(facts(Party.PRACTITIONER)).hasSize(3);
    }

    @Test
    void aHangUpToldLateEndsTheTimeWhenItHappened() {
        talking();
        pass(Duration.ofMinutes(20));
        hangsUp(client, Duration.ofMinutes(5));
        finished(900);
    }

    @Test
    void lateNewsOfATelephoneThatIsGoneChangesNothing() {
        talking();
        phones.post = Post.HELD;
        hangsUp(client);
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        dials(client);
        journey.settle();
        phones.deliverBackwards();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(facts(Party.CLIENT))
                .extracting(CallFact::what)
                .endsWith(CallFact.What.HANGUP, CallFact.What.RING, CallFact.What.ANSWER);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void whoeverDoesNotKnowWhetherItRingsLooksFirst() {
        TWILIO.fails(Fault.LOST);
        secured();
        story.analysed(Map.of("skill", skill));
        assertThat(TWILIO.of(phone(first))).hasSize(1);
        journey.advance(RETRY);
        assertThat(TWILIO.of(phone(first))).hasSize(1);
        accepts(first);
        journey.settle();
        assertThat(clientRings()).isTrue();
    }

    @Test
    void aTwilioThatIsDownForAMomentIsAskedAgain() {
        TWILIO.fails(Fault.BROKEN);
        secured();
        story.analysed(Map.of("skill", skill));
        assertThat(rings(first)).isFalse();
        journey.advance(RETRY);
        assertThat(rings(first)).isTrue();
        assertThat(TWILIO.of(phone(first))).hasSize(1);
    }

    @Test
    void whoAcceptsOnTheWebTelephoneIsAskedForNoKey() {
        ringing();
        switchboard.answered(view().callId(), Party.PRACTITIONER, first, new Actor(first, "phone"));
        FakeCall practitioner = phones.picksUp(phone(first));
        assertThat(practitioner.conference).isEqualTo(view().callId().toString());
    }

    @Test
    void theDesksTelephoneRingsForACallerWhoWaits() {
        String stranger = number();
        dials(stranger);
        journey.settle();
        phones.accepts(TwilioLine.DESK);
        CallView call = views.latestOf(stranger).orElseThrow();
        assertThat(call.state()).isEqualTo(CallState.WITH_DESK);
        assertThat(phones.talks(TwilioLine.DESK)).isTrue();
        hangsUp(stranger);
        journey.settle();
        assertThat(views.get(call.callId()).state()).isEqualTo(CallState.ENDED);
        assertThat(phones.talks(TwilioLine.DESK)).isFalse();
    }

    /** Whoever wants to speak with a caller is rung on his own telephone, and is on the line once he has picked up. */
    @Test
    void somebodyOfTheDeskIsRungOnHisOwnTelephone() throws Exception {
        String login = agent();
        String own = number();
        String stranger = number();
        post("/phone/telephone", login, own);
        FakeCall caller = phones.dials(stranger);
        UUID call = UUID.fromString(caller.conference);
        journey.settle();
        FakeCall common = phones.ringing(TwilioLine.DESK);
        post("/phone/calls/" + call + "/take", login, "");
        journey.settle();
        assertThat(common.isOver()).isTrue();
        assertThat(views.get(call).state()).isEqualTo(CallState.RINGING);
        phones.accepts(own);
        assertThat(views.get(call).state()).isEqualTo(CallState.WITH_DESK);
        assertThat(views.get(call).facts()).last().extracting(CallFact::person).isEqualTo(login);
        assertThat(phones.talks(own)).isTrue();
        phones.hangsUp(own);
        journey.settle();
        assertThat(views.get(call).state()).isEqualTo(CallState.ENDED);
        assertThat(caller.isOver()).isTrue();
    }

    @Test
    void aCallerWaitsOnWhileTheDesksTelephoneIsNotPickedUp() throws Exception {
        String login = agent();
        String own = number();
        post("/phone/telephone", login, own);
        UUID call = UUID.fromString(phones.dials(number()).conference);
        for (int times = 0; times < 2; times++) {
            post("/phone/calls/" + call + "/take", login, "");
            journey.settle();
            phones.doesNot(own, "no-answer");
            journey.settle();
            assertThat(views.get(call).onTheLine()).containsExactly(Party.CLIENT);
        }
    }

    private String agent() {
        String login = Cast.fresh("agent").replace("-", "");
        identity.saveUser(identity.newUser(login));
        identity.createMembership(login, "desk");
        return login;
    }

    private void post(String path, String login, String number) throws Exception {
        mvc.perform(MockMvcRequestBuilders.post(path)
                .param("number", number)
                .with(SecurityMockMvcRequestPostProcessors.user(login).roles("DESK"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    @Test
    void aPractitionerAsksOnThePageToBeRungBackOnADroppedCall() {
        talking();
        leaves(first);
        journey.settle();
        switchboard.joins(view().callId(), Party.PRACTITIONER, new Actor(first, "phone"));
        journey.settle();
        assertThat(view().onTheLine()).containsExactly(Party.CLIENT);
        accepts(first);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void twoPeopleOfOneNumberDoNotHearOneAnother() {
        talking();
        FakeCall other = phones.dials(client);
        assertThat(other.conference).isNull();
        assertThat(other.heard).singleElement().asString().contains("already");
        phones.saysNothing(other);
        assertThat(other.heard).last().asString().contains("later");
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    /** Twilio may take a minute to notice that a telephone has lost its network. */
    @Test
    void aClientWhoRedialsBeforeHisDropIsNoticedIsOnTheSameCall() {
        talking();
        FakeCall failed = TWILIO.of(client).get(0);
        FakeCall again = phones.dials(client);
        phones.presses(again, "1");
        journey.settle();
        assertThat(again.conference).isEqualTo(view().callId().toString());
        assertThat(failed.isOver()).isTrue();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
        pass(Duration.ofMinutes(20));
        hangsUp(client);
        finished(1200);
    }

    /** The practitioner has hung up on a silent line: nobody could be overheard. */
    @Test
    void aClientWhoRedialsADroppedCallIsAskedNothingThoughTwilioThinksHimOnTheLine() {
        talking();
        leaves(first);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.DROPPED);
        FakeCall failed = TWILIO.of(client).get(0);
        FakeCall again = phones.dials(client);
        journey.settle();
        assertThat(again.conference).isEqualTo(view().callId().toString());
        assertThat(failed.isOver()).isTrue();
        accepts(first);
        journey.settle();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void aPractitionerWhoRedialsBeforeHisDropIsNoticedIsOnTheSameCall() {
        talking();
        FakeCall failed = TWILIO.of(phone(first)).get(0);
        FakeCall again = phones.dials(phone(first));
        journey.settle();
        assertThat(again.conference).isEqualTo(view().callId().toString());
        assertThat(failed.isOver()).isTrue();
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
        assertThat(talk(first)).isTrue();
    }

    @Test
    void aCallerWithoutANumberIsToldSoInThePracticesLanguagesAndWaitsForTheDesk() {
        FakeCall withheld = phones.dials("+266696687");
        assertThat(withheld.heard)
                .satisfiesExactly(
                        german -> assertThat(german).startsWith("de-DE: ").contains("Wir sehen Ihre Nummer nicht"),
                        english -> assertThat(english).startsWith("en-GB: ").contains("We cannot see your number"),
                        german -> assertThat(german).contains("Bitte bleiben Sie in der Leitung"),
                        english -> assertThat(english).contains("Please stay on the line"));
        journey.settle();
        phones.accepts(TwilioLine.DESK);
        CallView call = views.get(UUID.fromString(withheld.conference));
        assertThat(call.state()).isEqualTo(CallState.WITH_DESK);
        assertThat(call.from()).isNull();
        phones.ended(withheld, "completed", Instant.now());
        journey.settle();
        assertThat(views.get(call.callId()).state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void callersWithoutANumberAreOnCallsOfTheirOwnAndLeaveNoTaskToCallThemBack() {
        FakeCall one = phones.dials("anonymous");
        FakeCall other = phones.dials("anonymous");
        assertThat(one.conference).isNotEqualTo(other.conference);
        for (FakeCall call : List.of(one, other)) {
            UUID id = UUID.fromString(call.conference);
            phones.ended(call, "completed", Instant.now());
            assertThat(views.get(id).state()).isEqualTo(CallState.LOST);
            assertThat(jdbc.sql("select count(*) from follow_up where reference = ?")
                            .param(id.toString())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
