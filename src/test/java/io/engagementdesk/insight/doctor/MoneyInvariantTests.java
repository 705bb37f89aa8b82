package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** I2, I3: money that was held, kept, refunded or disputed without what belongs to it is found. */
class MoneyInvariantTests extends BrokenDesk {

    @Test
    void aCardThatIsHeldTwiceIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        number,
                        () -> sql(
                                "update payment_operation set purpose = 'HOLD', state = 'AUTHORISED'"
                                        + " where engagement = ? and purpose in ('HOLD', 'CAPTURE')",
                                number)))
                .contains("cover");
    }

    @Test
    void f35AHoldThatWasTakenWithoutACaptureIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        "hold:" + number,
                        () -> sql(
                                "update payment_operation set state = 'FAILED' where engagement = ?"
                                        + " and purpose = 'CAPTURE'",
                                number)))
                .contains("taken");
    }

    @Test
    void whatIsKeptWithoutAPriceIsFound() {
        String number = story().registered("expert-call", "now").number();
        assertThat(found(number, () -> {
                    sql("update engagement set closed_at = current_timestamp where number = ?", number);
                    sql(
                            "insert into forfeit (engagement, percent, reason, decision, recorded_at)"
                                    + " values (?, 50, 'CANCELLED_LATE', 'cancellation', current_timestamp)",
                            number);
                }))
                .contains("forfeit");
    }

    @Test
    void aPostingWithoutEntriesIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        number,
                        () -> sql(
                                "insert into ledger_posting (id, reference, kind, engagement, at) values"
                                        + " ('00000000-0000-0000-0000-0000000000ac', ?, 'paid', ?, current_timestamp)",
                                "empty:" + number,
                                number)))
                .containsExactly("entries");
    }

    @Test
    void aFailedRefundThatIsNobodysTaskIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        "dep:" + number,
                        () -> sql(
                                "update payment_operation set purpose = 'REFUND', state = 'FAILED'"
                                        + " where engagement = ? and purpose = 'DEPOSIT'",
                                number)))
                .contains("refund");
    }

    @Test
    void aDisputeThatNobodySeesToIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        "dp_lost",
                        () -> sql(
                                "insert into dispute (id, engagement, operation, amount, currency, withdrawn, reason, status,"
                                        + " due_by, opened_at) select 'dp_lost', engagement, id, amount, currency, 0, 'fraud',"
                                        + " 'OPEN', current_timestamp, current_timestamp from payment_operation"
                                        + " where engagement = ? and purpose = 'DEPOSIT'",
                                number)))
                .containsExactly("dispute");
    }
}
