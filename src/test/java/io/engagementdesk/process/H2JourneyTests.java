package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import java.time.Duration;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole journeys on H2, whose locks, times and types are its own. */
class H2JourneyTests extends H2DeskTest {

    private final String line = Cast.fresh("line");

    @Autowired
    private Engagements engagements;

    @Autowired
    private Ledger ledger;

    private String practitioner;

    @BeforeEach
    void aPractitionerIsThere() {
        practitioner = cast.practitioner(line, 2, "en");
    }

    @Test
    void aCallIsSoldRoutedPaidAndRated() {
        Story story = ringing();
        talked(story, Duration.ofMinutes(19));
        assertEnded(story, State.FULFILLED, "71.40");
        assertThat(doors.submit(story.link(), Map.of("rating", "5", "comment", "Thanks"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(story.open()).isEmpty();
    }

    @Test
    void aDroppedCallIsRedialledAndAShortOneGivesTheRestBack() {
        Story story = ringing("advice-call").answered();
        assertThat(journey.advance(Duration.ofSeconds(40))).isEmpty();
        story.report("hangup", Map.of("party", "client", "outcome", "dropped"));
        journey.settle();
        story.report("answer", Map.of("party", "client"));
        story.report("answer", Map.of("party", "practitioner"));
        assertThat(journey.advance(Duration.ofMinutes(5))).isEmpty();
        story.hungUp("practitioner");
        assertEnded(story, State.FULFILLED, "28.56");
    }

    @Test
    void aDepositNobodyPaysEndsItAndLateMoneyGoesBack() {
        Story story = story().registered("expert-call", "now");
        String checkout = story.checkout();
        doors.submit(checkout, Map.of("number", "4000002500003155"));
        assertThat(journey.advance(Duration.ofHours(25))).isEmpty();
        doors.submit(checkout, Map.of("authentication", "confirm"));
        journey.settle();
        assertEnded(story, State.NOT_SECURED, "0.00");
    }

    @Test
    void aClientWhoIsNotReachedGetsEverythingBack() {
        Story story = ringing();
        story.report("answer", Map.of("party", "practitioner"));
        assertThat(journey.advance(Duration.ofMinutes(2))).isEmpty();
        story.done("manager", "decideNotReached", Map.of("decision", "GIVE_BACK"));
        assertEnded(story, State.CANCELLED, "0.00");
    }

    private Story ringing() {
        return ringing("expert-call");
    }

    private Story ringing(String service) {
        Story story = story().registered(service, "now").paid(Story.GOOD_CARD).analysed(Map.of("skill", line));
        assertThat(story.ringing()).isEqualTo(practitioner);
        return story;
    }

    private void talked(Story story, Duration time) {
        story.answered();
        assertThat(journey.advance(time)).isEmpty();
        story.hungUp("client");
    }

    private void assertEnded(Story story, State state, String kept) {
        assertThat(engagements.get(story.number()).state()).isEqualTo(state);
        assertBalance(story, Accounts.PROVIDER, kept);
        assertBalance(story, Accounts.deposit(story.number()), "0.00");
        assertBalance(story, Accounts.receivable(story.number()), "0.00");
    }

    private void assertBalance(Story story, String account, String amount) {
        assertThat(ledger.balance(story.number(), account, CurrencyUnit.EUR))
                .as(account)
                .isEqualTo(Money.parse("EUR " + amount));
    }
}
