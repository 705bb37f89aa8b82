package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** what goes wrong when money goes back is found. */
class CreditInvariantTests extends BrokenDesk {

    @Test
    void whatIsCreditedGivenBackAndNumberedHangsTogether() {
        Story story = credited();
        String number = story.number();
        assertThat(found(number, () -> {})).isEmpty();
        assertThat(found(
                        "CN-",
                        () -> sql("update credit_note set running = running + 1000 where engagement = ?", number)))
                .contains("numbers");
        assertThat(found("CN-", () -> sql("update credit_note set amount = amount + 1 where engagement = ?", number)))
                .containsExactly("credited");
        assertThat(found(
                        number,
                        () -> sql("update ledger_entry set amount = amount + 1 where account = ?", "refund:" + number)))
                .contains("repaid");
        assertThat(found(
                        number,
                        () -> sql(
                                "update payment_operation set amount = 2141 where engagement = ? and purpose = 'REFUND'",
                                number)))
                .contains("rest");
        assertThat(found(
                        number,
                        () -> sql(
                                "update complaint set closed_at = null, open_for = engagement where engagement = ?",
                                number)))
                .containsExactly("complaint");
    }

    @Test
    void moneyThatNobodyLooksAfterIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        "dep:" + number,
                        () -> sql(
                                "update payment_operation set purpose = 'STRAY' where engagement = ? and purpose = 'DEPOSIT'",
                                number)))
                .contains("stray");
    }

    private Story credited() {
        Story story = fulfilled();
        doors.submit(story.link(), Map.of("rating", "1", "comment", "The line was bad", "moneyBack", "true"));
        journey.settle();
        return story.done("manager", "decideComplaint", Map.of("decision", "REFUND", "amount", 20, "reason", "It was"));
    }
}
