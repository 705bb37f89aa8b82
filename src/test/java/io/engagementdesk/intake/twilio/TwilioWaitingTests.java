package io.engagementdesk.intake.twilio;

import static io.engagementdesk.intake.twilio.TwilioLine.DESK;
import static io.engagementdesk.intake.twilio.TwilioLine.TWILIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.H2DeskTest;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;

/** What callers hear who wait for the desk, and how often its telephone rings for them. */
@ContextConfiguration(initializers = TwilioLine.class)
@ExtendWith(OutputCaptureExtension.class)
class TwilioWaitingTests extends H2DeskTest {

    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    private CallViews views;

    private final FakeTelephones phones = TWILIO.telephones;
    private final String stranger = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    private final int before = TWILIO.of(DESK).size();

    @BeforeEach
    void theDeskIsHere() {
        phones.desk(port);
    }

    private FakeCall dials(String number) {
        FakeCall caller = phones.dials(number);
        journey.settle();
        return caller;
    }

    private CallView of(UUID call) {
        return views.get(call);
    }

    private int timesRung() {
        return TWILIO.of(DESK).size() - before;
    }

    private void nobodyPicksUp() {
        phones.ended(TWILIO.of(DESK).get(0), "no-answer", Instant.now());
    }

    private void pass(Duration time) {
        assertThat(journey.advance(time)).isEmpty();
    }

    @Test
    void theDesksTelephoneRingsAgainInRoundsUntilItIsPickedUp() {
        UUID call = UUID.fromString(dials(stranger).conference);
        assertThat(timesRung()).isEqualTo(1);
        pass(ROUND);
        assertThat(timesRung()).isEqualTo(1); // it still rings
        for (int round = 2; round < 5; round++) {
            nobodyPicksUp();
            pass(ROUND);
            assertThat(timesRung()).isEqualTo(round);
        }
        phones.accepts(DESK);
        assertThat(of(call).state()).isEqualTo(CallState.WITH_DESK);
        pass(PATIENCE);
        assertThat(of(call).state()).isEqualTo(CallState.WITH_DESK);
        assertThat(timesRung()).isEqualTo(4);
    }

    @Test
    void aBusyDeskIsTriedAgain() {
        dials(stranger);
        phones.ended(TWILIO.of(DESK).get(0), "busy", Instant.now());
        pass(ROUND);
        assertThat(timesRung()).isEqualTo(2);
    }

    @Test
    void whoHasWaitedInVainHearsWhatElseHeCanDo(CapturedOutput log) {
        FakeCall caller = dials(stranger);
        UUID call = UUID.fromString(caller.conference);
        pass(PATIENCE);
        assertThat(caller.isOver()).isTrue();
        assertThat(caller.heard.subList(caller.heard.size() - 2, caller.heard.size()))
                .satisfiesExactly(
                        german -> assertThat(german).startsWith("de-DE: ").contains("rufen Sie zurück", "desk.example"),
                        english -> assertThat(english).startsWith("en-GB: ").contains("call you back", "desk.example"));
        assertThat(TWILIO.of(DESK).get(0).isOver()).isTrue();
        assertThat(live(call)).isZero();
        assertThat(log.getAll())
                .contains("Call " + call + " is lost: the caller waited in vain")
                .doesNotContain(stranger);
    }

    @Test
    void whoseNumberNobodySeesIsAskedToCallAgain() {
        FakeCall caller = dials("anonymous");
        UUID call = UUID.fromString(caller.conference);
        pass(PATIENCE);
        assertThat(caller.isOver()).isTrue();
        assertThat(caller.heard).last().asString().contains("Please call again").doesNotContain("will call you back");
        assertThat(of(call).state()).isEqualTo(CallState.LOST);
        assertThat(live(call)).isZero();
    }

    @Test
    void newsAfterTheLastWordsChangesNothingHoweverLateAndOften() {
        FakeCall caller = dials(stranger);
        UUID call = UUID.fromString(caller.conference);
        phones.post = FakeTelephones.Post.HELD;
        pass(PATIENCE);
        CallView lost = of(call);
        assertThat(lost.state()).isEqualTo(CallState.LOST);
        phones.deliverBackwards();
        journey.settle();
        assertThat(of(call)).isEqualTo(lost);
        assertThat(live(call)).isZero();
        assertThat(jdbc.sql("select count(*) from follow_up where reference = ?")
                        .param(call.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** His end is not told, and Twilio says no more to a line that is gone. */
    @Test
    void whoHungUpUnnoticedHearsNothing() {
        FakeCall caller = dials(stranger);
        UUID call = UUID.fromString(caller.conference);
        pass(PATIENCE.minusSeconds(1));
        int heard = caller.heard.size();
        phones.post = FakeTelephones.Post.LOST;
        phones.ended(caller, "completed", Instant.now());
        pass(Duration.ofMinutes(3));
        assertThat(caller.heard).hasSize(heard);
        assertThat(of(call).state()).isEqualTo(CallState.LOST);
        assertThat(live(call)).isZero();
    }

    private int live(UUID call) {
        return jdbc.sql("select count(*) from twilio_leg where phone_call = ? and state <> 'OVER'")
                .param(call)
                .query(Integer.class)
                .single();
    }
}
