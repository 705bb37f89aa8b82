package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.cover.CardHolds;
import io.engagementdesk.payment.cover.Estimates;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold stands for seven days at the sandbox: 24 hours before it lapses somebody sees to it. */
class HoldRenewalTests extends PaymentTest {

    @Autowired
    private Estimates estimates;

    @Autowired
    private CardHolds holds;

    private String engagement;

    private void covered() {
        engagement = secured("expert-call", GOOD);
        assertThat(estimates.estimate(engagement)).isTrue();
        inTransaction(() -> holds.recordPlacing(engagement));
        inTransaction(() -> holds.place(engagement));
        inTransaction(() -> engagements.move(engagement, State.SCOPING, Actor.PROCESS));
    }

    /** Days later the engagement itself has come to its end. */
    @AfterEach
    void letGo() {
        inTransaction(() -> holds.letGo(engagement));
        journey.settle();
    }

    private void pass(Duration time) {
        clock().setOffset(clock().offset().plus(time));
        journey.settle();
    }

    private List<String> matters(String engagement) {
        return jdbc.sql("select reference from follow_up where reason = 'PAYMENT' and engagement = ?")
                .param(engagement)
                .query(String.class)
                .list();
    }

    @Test
    void aHoldThatLapsesBeforeItsCallIsRenewedOnce() {
        covered();
        pass(Duration.ofDays(5).plusHours(23));
        assertThat(operations.of(engagement, Purpose.HOLD)).hasSize(1);
        pass(Duration.ofHours(2));
        pass(Duration.ofHours(2));
        assertThat(books(engagement)).containsExactly("depositPaid: provider 50.00, deposit -50.00");
        assertThat(operations.of(engagement, Purpose.HOLD))
                .extracting(Operation::state)
                .containsExactly(OperationState.VOIDED, OperationState.AUTHORISED);
        Operation standing = holds.standing(engagement).orElseThrow();
        assertThat(standing.amount()).isEqualTo(euro("40.00"));
        assertThat(standing.standsUntil().orElseThrow())
                .isAfter(clock().instant().plus(Duration.ofDays(6)));
        assertThat(matters(engagement)).isEmpty();
    }

    @Test
    void theOldHoldIsLetGoOnlyWhenTheNewOneStands() {
        covered();
        pass(Duration.ofDays(6).plusHours(1));
        assertThat(operations.of(engagement))
                .extracting(Operation::purpose, Operation::state)
                .containsExactly(
                        tuple(Purpose.DEPOSIT, OperationState.CAPTURED),
                        tuple(Purpose.HOLD, OperationState.VOIDED),
                        tuple(Purpose.HOLD, OperationState.AUTHORISED),
                        tuple(Purpose.RELEASE, OperationState.VOIDED));
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    @Test
    void whereTheCardIsNotHeldAgainTheOldHoldStandsUntilItLapsesAndFinanceIsTold() {
        covered();
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(engagement)
                .update();
        pass(Duration.ofDays(6).plusHours(1));
        pass(Duration.ofMinutes(16));
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(operations.of(engagement, Purpose.HOLD))
                .extracting(Operation::state)
                .containsExactly(OperationState.AUTHORISED, OperationState.FAILED);
        assertThat(holds.standing(engagement)).map(Operation::amount).hasValue(euro("40.00"));
        assertThat(matters(engagement)).containsExactly("lapsing:hold:" + engagement + ":2");
    }

    @Test
    void aHoldThatWaitsForNoCallIsNotRenewedAndFinanceIsTold() {
        covered();
        inTransaction(() -> engagements.move(engagement, State.SETTLING, Actor.PROCESS));
        pass(Duration.ofDays(6).plusHours(1));
        pass(Duration.ofMinutes(16));
        assertThat(operations.of(engagement, Purpose.HOLD))
                .extracting(Operation::state)
                .containsExactly(OperationState.AUTHORISED);
        assertThat(matters(engagement)).containsExactly("lapsing:hold:" + engagement + ":1");
    }
}
