package io.engagementdesk.billing;

import static io.engagementdesk.billing.instalment.Instalment.State.CANCELLED;
import static io.engagementdesk.billing.instalment.Instalment.State.CREDITED;
import static io.engagementdesk.billing.instalment.Instalment.State.FROZEN;
import static io.engagementdesk.billing.instalment.Instalment.State.INVOICED;
import static io.engagementdesk.billing.instalment.Instalment.State.PAID;
import static io.engagementdesk.billing.instalment.Instalment.State.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.Kind;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** an instalment is invoiced, the deposit used, and the rest collected until it is there. */
class InstalmentTests extends BillingTest {

    @Autowired
    private ManagementService management;

    @Test
    void r105TheDepositIsUsedFirstAndTheCardPaysTheRest() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        assertThat(books(story))
                .containsExactlyInAnyOrder(
                        "invoiced: receivable 2772.11, deferred -2329.50, tax -442.61",
                        "depositApplied: deposit 250.00, receivable -250.00",
                        "balanceCharged: provider 2522.11, receivable -2522.11");
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        Invoice invoice = invoices.of(story.number()).get(0);
        assertThat(invoice.number()).matches("INV-20\\d\\d-\\d{6}");
        assertThat(invoice.kind()).isEqualTo(Kind.ADVANCE);
        assertThat(invoice.payable()).hasToString("EUR 2522.11");
        assertThat(mails(story)).containsOnlyOnce("invoice");
        assertThat(open(story)).isEmpty();
        assertThat(flows.of(story.number())).contains("owing_card", "chargeBalance_instalment_to_instalmentPaid");
    }

    @Test
    void whatAnInstalmentAtLaunchBroughtIsEarnedWithTheMilestones() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        instalments.earn(story.number(), 1);
        instalments.earn(story.number(), 1);
        due(story, 1);
        instalments.earn(story.number(), 2);
        due(story, 2);
        assertThat(books(story))
                .filteredOn(posting -> posting.startsWith("earned"))
                .containsExactly(
                        "earned: deferred 998.36, revenue:macro -998.36",
                        "earned: deferred 1331.14, revenue:macro -1331.14");
        assertThat(states(story)).containsExactly(PAID, PAID, PAID);
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(balance("deferred:" + story.number())).isZero();
        assertThat(balance("deposit:" + story.number())).isZero();
    }

    @Test
    void whoseCardDoesNotPayPaysEachInstalmentByLink() {
        Story story = due(planned(DECLINED_LATER), 0);
        assertThat(states(story)).containsExactly(INVOICED, PLANNED, PLANNED);
        assertThat(open(story)).containsExactly("payInstalment");
        story.paid(Story.GOOD_CARD);
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        due(story, 1).paid(Story.GOOD_CARD);
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(open(story)).isEmpty();
        assertThat(flows.of(story.number())).contains("chargeDeclined_to_again", "payInstalment_to_instalmentPaid");
    }

    @Test
    void anUnpaidInstalmentIsRemindedOfTwiceThenDecided() {
        Story story = unpaid();
        assertThat(mails(story)).filteredOn("instalmentReminder"::equals).hasSize(2);
        assertThatThrownBy(() -> decided(story, "PAID")).hasStackTraceContaining("It has not been paid yet");
        decided(story, "WAIT");
        assertThat(open(story)).containsExactly("payInstalment");
        journey.advance(Duration.ofDays(15));
        decided(story, "CREDIT");
        assertThat(states(story)).containsExactly(CREDITED, PLANNED, PLANNED);
        assertThat(books(story)).contains("invoiceCorrected: deferred 2119.42, tax 402.69, receivable -2522.11");
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(invoices.of(story.number()).get(1).corrects())
                .contains(invoices.of(story.number()).get(0).number());
        assertThat(mails(story)).containsOnlyOnce("invoiceCorrected");
        assertThat(open(story)).isEmpty();
        assertThat(flows.of(story.number())).contains("unpaid_wait", "unpaid_settled", "owing_transfer");
    }

    @Test
    void moneyThatComesWhileTheManagerDecidesGoesOnByItself() {
        Story story = planned(DECLINED_LATER);
        dropCard(story);
        due(story, 0);
        journey.advance(Duration.between(clock().instant(), dueBy(story)).minusHours(1));
        String checkout = story.checkout();
        journey.advance(Duration.ofHours(2));
        assertThat(open(story)).containsExactly("decideUnpaid");
        doors.submit(checkout, Map.of("number", Story.GOOD_CARD));
        journey.settle();
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        assertThat(open(story)).isEmpty();
    }

    @Test
    void aProjectThatDoesNotBeginOwesNothingAndKeepsItsDeposit() {
        Story story = unpaid();
        decided(story, "END");
        assertThat(states(story)).containsExactly(CANCELLED, PLANNED, PLANNED);
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(balance("deferred:" + story.number())).isZero();
        assertThat(balance("deposit:" + story.number())).isEqualTo(-25000);
        assertThat(open(story)).containsExactly("givenUp");
        assertThat(flows.of(story.number())).contains("unpaid_end");
    }

    @Test
    void anObjectionFreezesOneInstalmentAndASettlementOfNothingIsNotInvoiced() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        instalments.freeze(story.number(), 1);
        assertThat(states(story)).containsExactly(PAID, FROZEN, PLANNED);
        instalments.settle(story.number(), 1, 0);
        due(story, 1);
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(invoices.of(story.number())).hasSize(1);
        instalments.settle(story.number(), 2, 50);
        assertThat(instalment(story, 2).net()).hasToString("EUR 1553.00");
        assertThat(flows.of(story.number())).contains("owing_no");
    }

    @Test
    void nothingIsChargedWhileABankDecides() {
        Story story = planned(Story.GOOD_CARD);
        begin(story, 0);
        Job charge = management.createJobQuery().activityId("chargeBalance_instalment").list().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        management.setJobDuedate(charge.getId(), Date.from(clock().instant().plus(Duration.ofHours(1))), false);
        bank(story, "open");
        management.setJobDuedate(charge.getId(), Date.from(clock().instant()), false);
        journey.settle();
        assertThat(open(story)).contains("payInstalment");
        assertThat(states(story)).containsExactly(INVOICED, PLANNED, PLANNED);
        journey.advance(Duration.ofDays(4));
        assertThat(mails(story)).doesNotContain("instalmentReminder");
        bank(story, "won");
        story.paid(Story.GOOD_CARD);
        assertThat(states(story)).containsExactly(PAID, PLANNED, PLANNED);
        assertThat(flows.of(story.number())).contains("paymentDisputed_to_again");
    }

    private Story unpaid() {
        Story story = planned(Story.GOOD_CARD);
        dropCard(story);
        due(story, 0);
        assertThat(open(story)).containsExactly("payInstalment");
        journey.advance(Duration.ofDays(15));
        assertThat(open(story)).containsExactly("decideUnpaid");
        assertThat(states(story)).containsExactly(INVOICED, PLANNED, PLANNED);
        return story;
    }

    private void bank(Story story, String word) {
        String page = jdbc.sql("select provider_id from payment_operation where engagement = ? and purpose = 'DEPOSIT'")
                .param(story.number())
                .query(String.class)
                .single();
        doors.submit("/sandbox/checkout/" + page, Map.of("dispute", word));
        journey.settle();
    }

    private long balance(String account) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }
}
