package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import org.junit.jupiter.api.Test;

/** I5 to I7: an engagement that nobody goes on with, or whose story is not its own, is found. */
class WorkInvariantTests extends BrokenDesk {

    @Test
    void anEngagementThatWaitsForNobodyIsFound() {
        String number = analysed();
        assertThat(found(number, () -> {
                    sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ in (select ID_ from ACT_RU_TASK"
                            + " where PROC_INST_ID_ in " + instances(number) + ")");
                    sql("update ACT_RU_JOB set RETRIES_ = 0 where PROCESS_INSTANCE_ID_ in " + instances(number));
                }))
                .contains("owner");
    }

    @Test
    void anOpenEngagementWithoutAProcessIsFoundAndSoIsAProcessWithoutAnEngagement() {
        String number = analysed();
        assertThat(found(
                        number,
                        () -> sql(
                                "update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'E-none' where BUSINESS_KEY_ = ?",
                                number)))
                .contains("process");
        assertThat(found(
                        "E-none",
                        () -> sql(
                                "update ACT_RU_EXECUTION set BUSINESS_KEY_ = 'E-none' where BUSINESS_KEY_ = ?",
                                number)))
                .contains("orphan");
    }

    @Test
    void aStateThatTheTimelineDoesNotKnowIsFound() {
        String number = analysed();
        assertThat(found(number, () -> sql("update engagement set state = 'IN_CALL' where number = ?", number)))
                .containsExactly("state");
    }

    @Test
    void aStateThatWasLeftOutIsFound() {
        String number = fulfilled().number();
        assertThat(found(
                        number,
                        () -> sql(
                                "delete from timeline where engagement = ? and what = 'state' and detail like '%→ IN_CALL'",
                                number)))
                .containsExactly("states");
    }

    /** A deposit is paid, the desk is to analyse. */
    private String analysed() {
        return story().registered("expert-call", "now").paid(Story.GOOD_CARD).number();
    }

    private static String instances(String number) {
        return "(select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = '" + number + "')";
    }
}
