package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.FinalInvoices;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.payment.transfer.BankTransfer;
import io.engagementdesk.payment.transfer.BankTransfers;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Instalments on H2, whose SQL is its own. */
class H2InstalmentTests extends H2DeskTest {

    @Autowired
    private Instalments instalments;

    @Autowired
    private FinalInvoices finals;

    @Autowired
    private BankTransfers transfers;

    @Autowired
    private AcceptedProposals proposals;

    @Autowired
    private Scopes scopes;

    @Autowired
    private ProcessEngine engine;

    @Test
    void anInstalmentIsInvoicedPaidByTransferEarnedAndSummedUp() {
        Story story = accepted();
        Instalment first = instalments.plan(
                story.number(), proposals.accepted(story.number()).instalments());
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
        begin(
                "billing/collect-instalment.bpmn",
                "collect-instalment",
                story,
                Map.of("instalment", first.id().toString()));
        assertThat(story.open()).contains("payInstalment");
        transfers.record(
                new BankTransfer("H2-1", story.number(), Money.parse("EUR 2522.11"), LocalDate.now(clock())),
                "finance");
        journey.settle();
        instalments.freeze(story.number(), 1);
        instalments.settle(story.number(), 1, 50);
        instalments.earn(story.number(), 1);
        assertThat(instalments.of(story.number()))
                .extracting(Instalment::state)
                .containsExactly(Instalment.State.PAID, Instalment.State.PLANNED, Instalment.State.PLANNED);
        assertThat(story.open()).doesNotContain("payInstalment");
        assertThat(instalments.suspended(story.number())).isFalse();
        assertThat(finals.issue(story.number())
                        .map(Invoice::payable)
                        .orElseThrow()
                        .isZero())
                .isTrue();
    }

    private Story accepted() {
        Story story = story().registered("security-audit", "later").paid(Story.GOOD_CARD);
        begin("proposal/propose-project.bpmn", "propose-project", story, Map.of());
        scopes.keep(ScopeDraft.first().of(story.number()));
        story.done("desk", "scopeProject", Map.of());
        doors.submit(
                story.link(),
                Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director"));
        journey.settle();
        return story;
    }

    private void begin(String file, String process, Story story, Map<String, Object> variables) {
        engine.getRepositoryService()
                .createDeployment()
                .source(Cast.DEPLOYED)
                .addClasspathResource(file)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(process, story.number(), variables);
        journey.settle();
    }
}
