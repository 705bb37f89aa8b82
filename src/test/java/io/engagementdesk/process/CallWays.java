package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the ways through a call now have in common: two practitioners, of whom the first is the better. */
abstract class CallWays extends DeskTest {

    static final Duration RING = Duration.ofSeconds(20);
    static final Duration GRACE = Duration.ofMinutes(3);

    @Autowired
    private Engagements engagements;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Ledger ledger;

    final String line = Cast.fresh("line");
    String first;
    String second;

    @BeforeEach
    final void twoPractitioners() {
        first = cast.practitioner(line, 1, "en");
        second = cast.practitioner(line, 2, "en");
    }

    /** The deposit for this service is paid. */
    final Story secured(String service, String card) {
        return story().registered(service, "now").paid(card);
    }

    /** The need is analysed: help by one of the two. */
    final Story analysed(Story story, Map<String, Object> answers) {
        Map<String, Object> fields = new HashMap<>(Map.of("skill", line));
        fields.putAll(answers);
        return story.analysed(fields);
    }

    /** The first practitioner's telephone rings. */
    final Story ringing() {
        Story story = analysed(secured("expert-call", Story.GOOD_CARD), Map.of());
        assertThat(story.ringing()).isEqualTo(first);
        return story;
    }

    /** A meeting is open in which nobody is yet. */
    final Story meeting(String service) {
        return analysed(secured(service, Story.GOOD_CARD), Map.of("needsScreen", true));
    }

    final void pass(Duration time) {
        assertThat(journey.advance(time)).isEmpty();
    }

    final void assertState(Story story, State state) {
        assertThat(engagements.get(story.number()).state()).isEqualTo(state);
    }

    final void assertBalance(Story story, String account, String amount) {
        assertThat(ledger.balance(story.number(), account, CurrencyUnit.EUR))
                .as(account)
                .isEqualTo(Money.of(CurrencyUnit.EUR, new java.math.BigDecimal(amount)));
    }

    /** Nothing is owed, nothing is kept unused, and the provider holds this much. */
    final void assertSettledWith(Story story, String provider) {
        assertBalance(story, Accounts.PROVIDER, provider);
        assertBalance(story, Accounts.deposit(story.number()), "0.00");
        assertBalance(story, Accounts.receivable(story.number()), "0.00");
    }

    /** The states of the engagement's operations of this purpose. */
    final List<String> operations(Story story, String purpose) {
        return jdbc.sql("select state from payment_operation where engagement = ? and purpose = ? order by attempt")
                .params(story.number(), purpose)
                .query(String.class)
                .list();
    }

    /** The templates of what was written to the client. */
    final List<String> messages(Story story) {
        return jdbc.sql("select template from message where engagement = ? order by queued_at")
                .param(story.number())
                .query(String.class)
                .list();
    }

    final List<String> told(Story story) {
        return timeline.of(story.number()).stream().map(Timeline.Entry::what).toList();
    }
}
