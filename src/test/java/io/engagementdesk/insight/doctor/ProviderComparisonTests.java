package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.FollowUps;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I1, I2, I4: the provider's money and ours, operation by operation, whatever else is in doubt. */
class ProviderComparisonTests extends BrokenDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(15).plusSeconds(1);

    @Autowired
    private FollowUps followUps;

    @Test
    void i4MoneyThatWaitsForTheBooksIsFoundAfterAQuarterOfAnHour() {
        String operation = deposit(story().registered("expert-call", "now").paid(Story.GOOD_CARD));
        assertThat(found(operation, () -> unbooked(operation))).doesNotContain("unbooked", "provider");
        assertThat(found(operation, () -> {
                    unbooked(operation);
                    later(PATIENCE);
                }))
                .contains("unbooked");
    }

    @Test
    void i4MoneyThatIsSomebodysTaskIsNotLost() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        assertThat(found(deposit(story), () -> {
                    unbooked(deposit(story));
                    followUps.open(FollowUps.Reason.PAYMENT, deposit(story), story.number(), "50.00 came");
                    later(PATIENCE);
                }))
                .doesNotContain("unbooked");
    }

    @Test
    void i1MoneyThatTheProviderNeverHadIsFoundAtOnce() {
        Story story = fulfilled();
        String capture = "cap:hold:" + story.number() + ":1:1";
        assertThat(found(capture, () -> {
                    sql(
                            "delete from sandbox_event where object_id in (select id from sandbox_payment"
                                    + " where kind = 'HOLD' and engagement = ?)",
                            story.number());
                }))
                .containsExactly("provider");
    }

    @Test
    void i1AnotherAmountThanTheProvidersIsFoundAtOnce() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        assertThat(found(
                        deposit(story),
                        () -> sql(
                                "update sandbox_payment set captured = captured + 1 where operation = ?",
                                deposit(story))))
                .containsExactly("provider");
    }

    @Test
    void i2AnOperationThatTookMoneyTwiceIsFound() {
        String operation = deposit(story().registered("expert-call", "now").paid(Story.GOOD_CARD));
        assertThat(found(operation, () -> {
                    sql(
                            "insert into sandbox_payment select 'twice', operation, engagement, kind, status, currency, amount,"
                                    + " captured, refunded, card, reason, save_card, description, return_url, expires_at,"
                                    + " created_at from sandbox_payment where operation = ?",
                            operation);
                    sql(
                            "insert into sandbox_event (id, type, object_id, created_at)"
                                    + " select 'evt_twice', type, 'twice', created_at from sandbox_event where object_id ="
                                    + " (select id from sandbox_payment where operation = ? and id <> 'twice')",
                            operation);
                }))
                .contains("capture");
    }

    @Test
    void anOpenDepositHidesNothing() {
        Story story = story().registered("expert-call", "now");
        assertThat(found(deposit(story), () -> booked(deposit(story), story.number())))
                .contains("provider");
    }

    private static String deposit(Story story) {
        return "dep:" + story.number() + ":1";
    }

    private void unbooked(String operation) {
        sql(
                "delete from ledger_entry where posting = (select id from ledger_posting where reference = ?)",
                "paid:" + operation);
        sql("delete from ledger_posting where reference = ?", "paid:" + operation);
        sql("update payment_operation set state = 'PENDING' where id = ?", operation);
    }

    private void booked(String operation, String engagement) {
        sql(
                "insert into ledger_posting (id, reference, kind, engagement, at) values"
                        + " ('00000000-0000-0000-0000-00000000000a', ?, 'test', ?, ?)",
                "paid:" + operation,
                engagement,
                Timestamp.from(clock().instant()));
        sql("insert into ledger_entry (posting, line, account, currency, amount) values"
                + " ('00000000-0000-0000-0000-00000000000a', 1, 'provider', 'EUR', 5000)");
    }
}
