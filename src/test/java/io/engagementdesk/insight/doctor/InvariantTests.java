package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** I2 to I8, I12: each invariant broken by hand in the tables is found. */
class InvariantTests extends BrokenDesk {

    @Test
    void i2MoreTakenThanWasHeldIsFound() {
        Story story = fulfilled();
        assertThat(found(
                        "hold:" + story.number(),
                        () -> sql(
                                "update payment_operation set amount = 4001 where engagement = ?"
                                        + " and purpose = 'CAPTURE'",
                                story.number())))
                .containsExactly("limits");
    }

    @Test
    void i3AnUnpaidFulfilledEngagementIsFound() {
        String number = fulfilled().number();
        assertThat(found(number, () -> {
                    sql(
                            "delete from ledger_entry where posting = (select id from ledger_posting where reference = ?)",
                            "paid:cap:hold:" + number + ":1:1");
                }))
                .contains("settled");
    }

    @Test
    void i3AHoldThatNobodyTakesOrReleasesIsFound() {
        String number = fulfilled().number();
        assertThat(found("hold:" + number, () -> operation(number, "HOLD", "AUTHORISED")))
                .containsExactly("hold");
    }

    @Test
    void i7AnOperationThatWentBackIsFound() {
        String number = fulfilled().number();
        assertThat(found("dep:" + number, () -> operation(number, "DEPOSIT", "PENDING")))
                .containsExactly("moved");
        assertThat(found("cap:hold:" + number, () -> operation(number, "CAPTURE", "REQUESTED")))
                .containsExactly("moved");
    }

    @Test
    void i4AnEventThatNobodyActsOnIsFound() {
        sql(
                "insert into inbox_event (id, provider, event_id, type, object_id, state, received_at) values"
                        + " ('00000000-0000-0000-0000-00000000000b', 'sandbox', 'evt_lost', 'x', 'y', 'PARKED', current_timestamp)");
        assertThat(found("evt_lost", () -> {})).containsExactly("inbox");
        sql("delete from inbox_event where event_id = 'evt_lost'");
    }

    @Test
    void i6ALinkToNowhereIsFound() {
        String number = story().registered("expert-call", "now").number();
        String link = jdbc.sql("select cast(id as varchar(36)) from client_link where engagement = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(found(link, () -> sql("update client_link set task = 'none' where engagement = ?", number)))
                .containsExactly("link");
    }

    @Test
    void i8AReceiptSentTwiceIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        number,
                        () -> sql(
                                "insert into message (id, reference, engagement, template, contact, recipient, language,"
                                        + " facts, state, queued_at) select '00000000-0000-0000-0000-00000000000c', 'twice',"
                                        + " engagement, template, contact, recipient, language, facts, 'QUEUED', queued_at"
                                        + " from message where engagement = ? and template = 'receipt'",
                                number)))
                .containsExactly("once");
    }

    @Test
    void i8APractitionerInTwoConversationsIsFound() {
        String practitioner = fulfilled().ringing();
        assertThat(found(practitioner, () -> {
                    for (int call = 1; call < 3; call++) {
                        sql(
                                "insert into phone_call (id, direction, practitioner, state, started_at) values"
                                        + " ('00000000-0000-0000-0000-00000000000" + call
                                        + "', 'OUTBOUND', ?, 'CONNECTED',"
                                        + " current_timestamp)",
                                practitioner);
                    }
                }))
                .containsExactly("line");
    }

    @Test
    void i8ATelephoneLeftOnAnEndedCallIsFound() {
        String number = fulfilled().number();
        String call = jdbc.sql("select cast(id as varchar(36)) from phone_call where engagement = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(found(
                        call,
                        () -> sql(
                                "insert into twilio_leg (id, phone_call, party, number, state, released, made_at)"
                                        + " select '00000000-0000-0000-0000-00000000000d', id, 'CLIENT', '+49301', 'JOINED',"
                                        + " false, started_at from phone_call where engagement = ?",
                                number)))
                .containsExactly("telephone");
    }

    @Test
    void i5AStepThatFailedForGoodWithoutATaskIsFound() {
        String job = paymentTimer();
        assertThat(found(job, () -> sql("update ACT_RU_JOB set RETRIES_ = 0 where ID_ = ?", job)))
                .containsExactly("stuck");
    }

    @Test
    void i12WorkThatIsOverdueIsFound() {
        String job = paymentTimer();
        assertThat(found(job, () -> later(Duration.ofHours(5)))).containsExactly("progress");
    }

    /** The first reminder of a deposit that was just asked for. */
    private String paymentTimer() {
        String number = story().registered("expert-call", "now").number();
        return jdbc.sql("select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                        + " join ACT_RU_EXECUTION r on r.ID_ = e.ROOT_PROC_INST_ID_ where r.BUSINESS_KEY_ = ?"
                        + " order by j.DUEDATE_ fetch first 1 rows only")
                .param(number)
                .query(String.class)
                .single();
    }

    private void operation(String engagement, String purpose, String state) {
        sql("update payment_operation set state = ? where engagement = ? and purpose = ?", state, engagement, purpose);
    }
}
