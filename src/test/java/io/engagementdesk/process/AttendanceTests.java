package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.Slot;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** who does not come to an appointment pays the least price; when the practitioner does not, all goes back. */
class AttendanceTests extends CallWays {

    @Autowired
    private Bookings bookings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aClientWhoDoesNotTakeTheAppointedCallPaysTheMinimum() {
        Story story = appointed(ringing());
        story.report("answer", Map.of("party", "practitioner"));
        pass(Duration.ofMinutes(2));
        assertState(story, State.NO_SHOW);
        assertSettledWith(story, "53.55");
        assertBalance(story, Accounts.REVENUE_MICRO, "-45.00");
        assertBalance(story, Accounts.TAX, "-8.55");
        assertThat(story.open()).isEmpty();
        assertThat(messages(story)).contains("noShow").doesNotContain("receipt", "cancelled");
        assertThat(flows.of(story.number()))
                .contains("attendance_client", "settle_absence_to_absenceSettled")
                .doesNotContain("giveFeedback_to_microFulfilled");
    }

    @Test
    void aClientWhoDoesNotComeToTheMeetingPaysItsFixedPrice() {
        Story story = appointed(meeting("review-meeting"));
        story.report("answer", Map.of("party", "practitioner"));
        pass(Duration.ofMinutes(15));
        assertState(story, State.NO_SHOW);
        assertSettledWith(story, "113.05");
    }

    @Test
    void thePractitionerSaysSoHimselfAfterTenMinutes() {
        Story story = appointed(meeting("review-meeting"));
        story.report("answer", Map.of("party", "practitioner"));
        pass(Duration.ofMinutes(11));
        story.report("hangup", Map.of("party", "practitioner", "outcome", "done"));
        journey.settle();
        assertState(story, State.NO_SHOW);
    }

    @Test
    void aPractitionerWhoDoesNotComeCostsTheClientNothing() {
        Story story = appointed(meeting("review-meeting"));
        story.report("answer", Map.of("party", "client"));
        pass(Duration.ofMinutes(15));
        assertState(story, State.CANCELLED);
        assertSettledWith(story, "0.00");
        assertThat(operations(story, "HOLD")).containsExactly("VOIDED");
        assertThat(messages(story)).contains("cancelled");
        assertThat(flows.of(story.number())).contains("attendance_practitioner", "notFulfilled_to_giveBack");
    }

    @Test
    void anAppointmentThatTookPlaceIsChargedLikeAnyCall() {
        Story story = appointed(ringing()).answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false,  0,  0,  2, UNCLEAR,        0",
        "true,  true,  false, false,  0,  0, 15, UNCLEAR,        0",
        "true,  true,  true,  false,  0,  0, 15, PRACTITIONER,   0",
        "true,  true,  false, true,   0,  0,  9, UNCLEAR,        0",
        "true,  true,  false, true,   0,  0, 10, CLIENT,       100",
        "true,  false, false, true,   0,  0,  2, CLIENT,       100",
        "true,  true,  true,  true,  15,  0, 20, CLIENT,       100",
        "true,  true,  true,  true,   0, 15, 20, PRACTITIONER,   0",
        "true,  true,  true,  true,  14, 14, 20, UNCLEAR,        0"
    })
    void theTableSaysWhoseAbsenceItWas(
            boolean appointed,
            boolean meeting,
            boolean clientCame,
            boolean practitionerCame,
            long clientLate,
            long practitionerLate,
            long waited,
            String absence,
            int share) {
        Map<String, Object> facts = Map.of(
                "appointed", appointed,
                "meeting", meeting,
                "clientCame", clientCame,
                "practitionerCame", practitionerCame,
                "clientLate", clientLate,
                "practitionerLate", practitionerLate,
                "waited", waited);
        Map<String, Object> answer = decisions.decide("attendance", cast.engagement("expert-call", "en"), facts);
        assertThat(answer).containsEntry("absence", absence).containsEntry("sharePercent", share);
    }

    /** It was appointed for now, with the first practitioner. */
    private Story appointed(Story story) {
        Slot now = new Slot(clock().instant().truncatedTo(ChronoUnit.SECONDS), first);
        jdbc.sql("update phone_call set told = null where engagement = ?") // he is not engaged yet
                .param(story.number())
                .update();
        new TransactionTemplate(transactions).executeWithoutResult(ours -> bookings.book(story.number(), now));
        jdbc.sql("update phone_call set told = 'callAnswered' where engagement = ? and direction = 'MEETING'")
                .param(story.number())
                .update();
        return story;
    }
}
