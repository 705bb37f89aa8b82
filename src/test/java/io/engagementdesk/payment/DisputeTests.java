package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.reconcile.OtherNews;
import io.engagementdesk.process.FormRefused;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** every way through the models dispute and refund-failed. */
class DisputeTests extends PaymentTest {

    private static final String DISPUTING = "4000 0000 0000 0259";
    private static final String RETURNING = "4000 0000 0000 5126";

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private DisputeFlags flags;

    @Autowired
    private OtherNews news;

    private String disputed() {
        String engagement = secured("expert-call", DISPUTING);
        assertThat(journey.open(engagement)).contains("gatherEvidence");
        assertThat(flags.isDisputed(engagement)).isTrue();
        assertThat(received(engagement)).isEqualTo(euro("-15.00"));
        return engagement;
    }

    private URI page(String engagement) {
        return URI.create("/sandbox/checkout/"
                + latest(engagement, Purpose.DEPOSIT).providerId().orElseThrow());
    }

    /** A timer of the dispute has come, whatever the clock says. */
    private void due(String engagement, String timer) {
        List<Job> jobs = management.createJobQuery().activityId(timer).list().stream()
                .filter(job -> tasks.createTaskQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(engagement)
                                .count()
                        > 0)
                .toList();
        management.executeJob(jobs.get(0).getId());
        journey.settle();
    }

    /** The same where nobody has a task meanwhile. */
    private void dueAtLast(String engagement) {
        String instance = jdbc.sql(
                        "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'dispute:%'")
                .param(engagement)
                .query(String.class)
                .single();
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("verdictOverdue")
                .singleResult();
        management.executeJob(job.getId());
        journey.settle();
    }

    private void answer(String who, String engagement, String task, String decision, String evidence) {
        journey.complete(who, engagement, task, Map.of("decision", decision, "evidence", evidence));
    }

    private String statusOf(String engagement) {
        return jdbc.sql("select status from dispute where engagement = ?")
                .param(engagement)
                .query(String.class)
                .single();
    }

    @Test
    void goodEvidenceBringsTheMoneyBack() {
        String engagement = disputed();
        Date due = journey.task(engagement, "gatherEvidence").getDueDate();
        assertThat(due.toInstant()).isAfter(clock().instant().plus(Duration.ofDays(4)));
        assertThatThrownBy(() -> answer("finance", engagement, "gatherEvidence", "SUBMIT", ""))
                .hasRootCauseInstanceOf(FormRefused.class);
        answer(
                "finance",
                engagement,
                "gatherEvidence",
                "SUBMIT",
                "It was he: winning_evidence. " + "So long. ".repeat(900));
        assertThat(statusOf(engagement)).isEqualTo("WON");
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(flags.isDisputed(engagement)).isFalse();
        assertThat(books(engagement))
                .contains(
                        "disputeWithdrawn: loss:dispute 65.00, provider -65.00",
                        "disputeReinstated: loss:dispute -65.00, provider 65.00");
        assertThat(jdbc.sql("select count(*) from document where engagement = ? and kind = 'dispute-evidence'")
                        .param(engagement)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whoAcceptsHasLostAndOwesTheDepositNoMore() {
        String engagement = disputed();
        answer("finance", engagement, "gatherEvidence", "ACCEPT", "");
        assertThat(statusOf(engagement)).isEqualTo("LOST");
        assertThat(books(engagement)).endsWith("disputeLost: deposit 50.00, loss:dispute -50.00");
        assertThat(balances.deposited(engagement)).isEqualTo(euro("0.00"));
    }

    @Test
    void whoseLossIsAcceptedWaitsForTheBanksNews() {
        String engagement = disputed();
        String gather = journey.task(engagement, "gatherEvidence").getId();
        journey.as("finance", () -> tasks.complete(gather, Map.of("decision", "ACCEPT", "evidence", "")));
        stepped("acceptDispute");
        stepped("acceptDispute");
        assertThat(statusOf(engagement)).isNotEqualTo("LOST");
        journey.settle();
        assertThat(statusOf(engagement)).isEqualTo("LOST");
    }

    @Test
    void newsOfAKnownDisputeDoesNotWaitForItsPayment() {
        String engagement = disputed();
        String dispute = jdbc.sql("select id from dispute where engagement = ?")
                .param(engagement)
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status -> {
            operations.lock(latest(engagement, Purpose.DEPOSIT).id());
            assertThat(CompletableFuture.supplyAsync(() -> transaction.execute(other -> news.learn(dispute))))
                    .succeedsWithin(Duration.ofSeconds(5));
        });
    }

    private void stepped(String activity) {
        Job step = management.createJobQuery().activityId(activity).singleResult();
        management.executeJob(step.getId());
    }

    @Test
    void whatFinanceLeavesIsTheManagersAndTheBankIsChased() {
        String engagement = disputed();
        due(engagement, "evidenceOverdue");
        assertThat(journey.open(engagement)).contains("answerDispute").doesNotContain("gatherEvidence");
        answer("manager", engagement, "answerDispute", "SUBMIT", "We have spoken");
        assertThat(statusOf(engagement)).isEqualTo("REVIEWED");
        dueAtLast(engagement);
        journey.complete("manager", engagement, "chaseDispute", Map.of("decision", "WAIT", "note", "Next week"));
        send(page(engagement), "dispute", "won");
        journey.settle();
        assertThat(statusOf(engagement)).isEqualTo("WON");
    }

    @Test
    void whoIsNotAnsweredForYearsGivesUp() {
        String engagement = disputed();
        answer("finance", engagement, "gatherEvidence", "SUBMIT", "We have spoken");
        dueAtLast(engagement);
        journey.complete("manager", engagement, "chaseDispute", Map.of("decision", "GIVE_UP", "note", "Years"));
        assertThat(statusOf(engagement)).isEqualTo("LOST");
        assertThat(flags.isDisputed(engagement)).isFalse();
        assertThat(books(engagement)).endsWith("disputeLost: deposit 50.00, loss:dispute -50.00");
    }

    @Test
    void whatNobodyAnswersTheBankDecidesAlone() {
        String engagement = disputed();
        due(engagement, "evidenceOverdue");
        due(engagement, "answerOverdue");
        assertThat(journey.open(engagement)).doesNotContain("answerDispute");
        send(page(engagement), "dispute", "lost");
        journey.settle();
        assertThat(statusOf(engagement)).isEqualTo("LOST");
        assertThat(received(engagement)).isEqualTo(euro("-15.00"));
    }

    @Test
    void aPaymentIsDisputedOnceOnItsPage() {
        String engagement = secured("expert-call", GOOD);
        send(page(engagement), "dispute", "open");
        send(page(engagement), "dispute", "open");
        journey.settle();
        assertThat(statusOf(engagement)).isEqualTo("OPEN");
        send(page(engagement), "dispute", "won");
        send(page(engagement), "dispute", "lost");
        journey.settle();
        assertThat(statusOf(engagement)).isEqualTo("WON");
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    @Test
    void aRefundThatComesBackIsTriedAgainAndThenKept() {
        String engagement = secured("security-audit", RETURNING);
        journey.complete(
                "desk",
                engagement,
                "analyseNeeds",
                Map.of("need", "to know how", "wanted", "LATER", "resultLater", true));
        doors.submit("manager", "/engagements/" + engagement + "/withdrawal", Map.of("reason", "Nobody is free"));
        journey.settle();
        assertThat(journey.open(engagement)).containsExactly("decideFailedRefund");
        assertThat(operation(engagement, Purpose.REFUND)).isEqualTo(OperationState.FAILED);
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        send(page(engagement), "dispute", "open");
        journey.settle();
        Map<String, Object> again = Map.of("decision", "AGAIN");
        assertThatThrownBy(() -> journey.complete("finance", engagement, "decideFailedRefund", again))
                .hasRootCauseInstanceOf(FormRefused.class);
        send(page(engagement), "dispute", "won");
        journey.settle();
        journey.complete("finance", engagement, "decideFailedRefund", again);
        assertThat(operations.of(engagement, Purpose.REFUND)).hasSize(2);
        assertThat(journey.open(engagement)).containsExactly("decideFailedRefund");
        journey.complete(
                "finance", engagement, "decideFailedRefund", Map.of("decision", "CREDIT", "note", "Next call"));
        assertThat(journey.open(engagement)).isEmpty();
        assertThat(balances.deposited(engagement)).isEqualTo(euro("50.00"));
    }
}
