package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.reconcile.Reconciliation;
import io.engagementdesk.process.Jobs;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** money that went astray stands in the books at once, and what finance decides moves it. */
class MatterTests extends PaymentTest {

    @Autowired
    private TaskService tasks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Jobs jobs;

    private Money before;

    @BeforeEach
    void whatLiesThere() {
        before = unplaced();
    }

    @Test
    void moneyThatNobodyAskedForIsBookedAtOnceAndGivenBack() {
        String stray = stray("50.00");
        assertThat(unplaced().minus(before)).isEqualTo(euro("-50.00"));
        assertThat(operations.find(stray).orElseThrow().state()).isEqualTo(OperationState.CAPTURED);
        resolve(matter("unplaced:" + stray), "GIVE_BACK", Map.of());
        assertThat(unplaced()).isEqualTo(before);
        assertThat(operations.find("refund:" + stray + ":1").orElseThrow().state())
                .isEqualTo(OperationState.REFUNDED);
        assertThat(operations.find(stray).orElseThrow().state()).isEqualTo(OperationState.REFUNDED);
    }

    @Test
    void itSecuresTheEngagementForWhichItWasMeant() {
        String engagement = awaitingDeposit("expert-call");
        String stray = stray("50.00");
        Task task = matter("unplaced:" + stray);
        for (String wrong : new String[] {"E-2020-999999", "", secured("expert-call", GOOD)}) {
            assertThatThrownBy(() -> resolve(task, "PLACE", Map.of("engagement", wrong)))
                    .hasStackTraceContaining("FormRefused");
        }
        resolve(task, "PLACE", Map.of("engagement", engagement));
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        assertThat(unplaced()).isEqualTo(before);
        assertThat(books(engagement)).containsExactly("moneyPlaced: unplaced 50.00, deposit -50.00");
        assertThat(checkout(engagement)).isEmpty();
    }

    @Test
    void aDepositOfAnotherAmountIsNotSecuredByIt() {
        String engagement = awaitingDeposit("expert-call");
        Task task = matter("unplaced:" + stray("49.99"));
        assertThatThrownBy(() -> resolve(task, "PLACE", Map.of("engagement", engagement)))
                .hasStackTraceContaining("waits for a deposit of EUR 50.00");
        resolve(task, "GIVE_BACK", Map.of());
        assertThat(state(engagement)).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(unplaced()).isEqualTo(before);
    }

    @Test
    void whatIsNotOursIsKeptApart() {
        Money foreign = ledger.balance(Accounts.FOREIGN, CurrencyUnit.EUR);
        resolve(matter("unplaced:" + stray("12.34")), "NOT_OURS", Map.of());
        assertThat(unplaced()).isEqualTo(before);
        assertThat(ledger.balance(Accounts.FOREIGN, CurrencyUnit.EUR)).isEqualTo(foreign.minus(euro("12.34")));
    }

    @Test
    void moneyThatNamesAnEngagementIsItsMatter() {
        String engagement = secured("expert-call", GOOD);
        String stray = strayOf("bal:" + engagement + ":7", engagement, "21.40");
        assertThat(journey.open(engagement)).contains("resolvePayment");
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(ledger.balance(engagement, Accounts.PROVIDER, CurrencyUnit.EUR))
                .isEqualTo(euro("71.40"));
        resolve(matter("unplaced:" + stray), "GIVE_BACK", Map.of());
        assertThat(ledger.balance(engagement, Accounts.PROVIDER, CurrencyUnit.EUR))
                .isEqualTo(euro("50.00"));
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    /** F27: restored from a backup, the desk does not give out again what the provider has been told already. */
    @Test
    void aNumberUnderWhichThereIsMoneyIsNotGivenAgain() {
        String last = awaitingDeposit("expert-call");
        String lost = String.format("%s%06d", last.substring(0, 7), Long.parseLong(last.substring(7)) + 3);
        strayOf("dep:" + lost + ":1", lost, "50.00");
        assertThat(awaitingDeposit("expert-call")).isGreaterThan(lost);
        resolve(matter("unplaced:dep:" + lost), "GIVE_BACK", Map.of());
        assertThat(unplaced()).isEqualTo(before);
    }

    /** F35: while nothing is charged it is the deposit that went back. */
    @Test
    void aDepositThatIsGivenBackAtTheProviderIsBookedOnce() {
        String engagement = secured("expert-call", GOOD);
        String refund = givenBackThere(latest(engagement, Purpose.DEPOSIT), "20.00");
        assertThat(books(engagement)).endsWith("refunded: deposit 20.00, provider -20.00");
        toldAgain(refund);
        givenBackThere(latest(engagement, Purpose.DEPOSIT), "30.00");
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(balances.deposited(engagement)).isEqualTo(euro("0.00"));
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.REFUNDED);
        assertThat(operations.of(engagement, Purpose.REFUND)).hasSize(2);
        Task task = matter(
                "givenBack:" + operations.of(engagement, Purpose.REFUND).get(0).id());
        assertThatThrownBy(() -> resolve(task, "CREDIT", Map.of())).hasStackTraceContaining("FormRefused");
        resolve(task, "RETURNED_THERE", Map.of());
        assertThat(books(engagement)).hasSize(3);
    }

    @Test
    void unplacedMoneyThatIsGivenBackAtTheProviderIsUnplacedNoMore() {
        String stray = stray("50.00");
        givenBackThere(operations.find(stray).orElseThrow(), "20.00");
        assertThat(unplaced().minus(before)).isEqualTo(euro("-30.00"));
        resolve(matter("unplaced:" + stray), "GIVE_BACK", Map.of());
        assertThat(unplaced()).isEqualTo(before);
        String gone = stray("9.00");
        givenBackThere(operations.find(gone).orElseThrow(), "9.00");
        Task task = matter("unplaced:" + gone);
        assertThatThrownBy(() -> resolve(task, "GIVE_BACK", Map.of())).hasStackTraceContaining("already");
        resolve(task, "NOT_OURS", Map.of());
        assertThat(unplaced()).isEqualTo(before);
    }

    /** Somebody gives it back in the provider's own pages. */
    private String givenBackThere(Operation paid, String amount) {
        Change change = new Change(Cast.fresh("there"), paid.providerId().orElseThrow(), euro(amount));
        String refund = gateway.refund(change).id();
        assertThat(journey.settle()).isEmpty();
        return refund;
    }

    private void toldAgain(String object) {
        inTransaction(() -> jdbc.sql("update inbox_event set state = 'RECEIVED' where object_id = ?")
                .param(object)
                .update());
        String event = jdbc.sql("select cast(id as varchar(36)) from inbox_event where object_id = ?")
                .param(object)
                .query(String.class)
                .single();
        inTransaction(() -> jobs.schedule("inboxJob", event));
        assertThat(journey.settle()).isEmpty();
    }

    /** */
    @Test
    void strayMoneyOfADisputedEngagementStays() {
        String engagement = secured("expert-call", GOOD);
        String stray = strayOf("bal:" + engagement + ":7", engagement, "21.40");
        URI page = URI.create("/sandbox/checkout/"
                + latest(engagement, Purpose.DEPOSIT).providerId().orElseThrow());
        send(page, "dispute", "open");
        journey.settle();
        Task task = matter("unplaced:" + stray);
        assertThatThrownBy(() -> resolve(task, "GIVE_BACK", Map.of())).hasStackTraceContaining("bank decides");
        send(page, "dispute", "won");
        journey.settle();
        resolve(task, "GIVE_BACK", Map.of());
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    @Test
    void onlyWhatFitsTheMatterIsTaken() {
        Task task = matter("unplaced:" + stray("5.00"));
        for (String wrong : new String[] {"FOUND", "MATCHED", "ANYTHING", ""}) {
            assertThatThrownBy(() -> resolve(task, wrong, Map.of())).hasStackTraceContaining("FormRefused");
        }
        resolve(task, "GIVE_BACK", Map.of());
    }

    @Test
    void whatTheProviderDoesNotHaveHasFailed() {
        String charge = unknown();
        resolve(matter("unknown:" + charge), "NOT_FOUND", Map.of());
        assertThat(operations.find(charge).orElseThrow().state()).isEqualTo(OperationState.FAILED);
    }

    @Test
    void whatAPersonFoundThereTheProviderIsAskedAboutAgain() {
        String charge = unknown();
        Task task = matter("unknown:" + charge);
        assertThatThrownBy(() -> resolve(task, "FOUND", Map.of())).hasStackTraceContaining("under which reference");
        String other = latest(operations.find(charge).orElseThrow().engagement(), Purpose.DEPOSIT)
                .providerId()
                .orElseThrow();
        assertThatThrownBy(() -> resolve(task, "FOUND", Map.of("reference", other)))
                .hasStackTraceContaining("already");
        String provider = gateway.charge(order(charge)).id();
        jdbc.sql("delete from inbox_event where object_id = ?").param(provider).update();
        resolve(task, "FOUND", Map.of("reference", provider));
        reconciliation.settleUnknown();
        assertThat(journey.settle()).isEmpty();
        Operation found = operations.find(charge).orElseThrow();
        assertThat(found.state()).isEqualTo(OperationState.REFUNDED); // nothing was owed, so it went back by itself
        assertThat(received(found.engagement())).isEqualTo(euro("50.00"));
    }

    private CardOrder order(String charge) {
        Operation asked = operations.find(charge).orElseThrow();
        return new CardOrder(charge, asked.engagement(), asked.amount(), "card_4242");
    }

    private String unknown() {
        String engagement = secured("expert-call", GOOD);
        inTransaction(() -> operations.request(
                new Wanted(engagement, Purpose.CHARGE, euro("1.00"), Optional.of("card_4242"), Optional.empty())));
        for (int asked = 0; asked < 8; asked++) {
            clock().setOffset(clock().offset().plus(Duration.ofDays(1).plusMinutes(1)));
            reconciliation.settleUnknown();
        }
        return "chg:" + engagement + ":1";
    }

    private String stray(String amount) {
        return strayOf(Cast.fresh("lost"), "E-2020-000001", amount);
    }

    /** The provider has made a page for an operation that we know nothing of, and a client has paid there. */
    private String strayOf(String operation, String engagement, String amount) {
        URI back = URI.create("http://127.0.0.1:8080/c/lost");
        CheckoutOrder order =
                new CheckoutOrder(operation, engagement, euro(amount), Taking.CAPTURE, false, "Lost", back);
        pay(gateway.createCheckout(order).url(), GOOD);
        assertThat(journey.settle()).isEmpty();
        return operation;
    }

    private Task matter(String reference) {
        String followUp = jdbc.sql("select cast(id as varchar(36)) from follow_up where reference like ?")
                .param(reference + "%")
                .query(String.class)
                .single();
        return tasks.createTaskQuery()
                .taskDefinitionKey("resolvePayment")
                .processVariableValueEquals("followUp", followUp)
                .initializeFormKeys()
                .singleResult();
    }

    private void resolve(Task task, String outcome, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("outcome", outcome);
        fields.put("resolution", "looked it up");
        journey.as("finance", () -> tasks.complete(task.getId(), fields));
        assertThat(journey.settle()).isEmpty();
    }

    private Money unplaced() {
        return ledger.balance(Accounts.UNPLACED, CurrencyUnit.EUR);
    }
}
