package io.engagementdesk.intake.twilio;

import static io.engagementdesk.intake.twilio.TwilioLine.TWILIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.State;
import io.engagementdesk.intake.CallFact;
import io.engagementdesk.intake.CallState;
import io.engagementdesk.intake.CallView;
import io.engagementdesk.intake.Party;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.twilio.FakeTelephones.Post;
import io.engagementdesk.intake.twilio.FakeTwilio.Fault;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Twilio keeps the telephone's contract, whatever becomes of its news (F43). */
@ExtendWith(OutputCaptureExtension.class)
class TwilioTelephoneTests extends TwilioTelephone {

    private static final Duration RETRY = Duration.ofSeconds(6);

    @Autowired
    private Switchboard switchboard;

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

    @Test
    void twoPeopleOfOneNumberDoNotHearOneAnother() {
        talking();
        FakeCall other = phones.dials(client);
        assertThat(other.conference).isNull();
        assertThat(other.heard).singleElement().asString().contains("already");
        assertThat(view().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void aCallerWithoutANumberIsToldSo() {
        FakeCall withheld = phones.dials("+266696687");
        assertThat(withheld.heard).singleElement().asString().contains("number");
        assertThat(withheld.isOver()).isTrue();
    }
}
