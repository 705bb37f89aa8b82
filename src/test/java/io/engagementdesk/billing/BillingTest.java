package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.document.Documents;
import io.engagementdesk.money.Postings;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects that were accepted: their instalments are planned, and each is collected when the test says so. */
abstract class BillingTest extends DeskTest {

    static final String DECLINED_LATER = "4000000000000341";

    @Autowired
    protected Instalments instalments;

    @Autowired
    protected Invoices invoices;

    @Autowired
    protected Practice practice;

    @Autowired
    private AcceptedProposals proposals;

    @Autowired
    protected Documents documents;

    @Autowired
    private Scopes scopes;

    @Autowired
    private Postings postings;

    @Autowired
    private ProcessEngine engine;

    /** Accepted, with a deposit of 250.00 paid with this card. */
    protected Story planned(String card) {
        return planned(story(), card, Map.of());
    }

    /** The same for who says this beside that he accepts. */
    protected Story planned(Story beginning, String card, Map<String, String> said) {
        Story story = beginning.registered("security-audit", "later").paid(card);
        deploy("proposal/propose-project.bpmn");
        engine.getRuntimeService().startProcessInstanceByKey("propose-project", story.number());
        journey.settle();
        scopes.keep(ScopeDraft.first().of(story.number()));
        story.done("desk", "scopeProject", Map.of());
        Map<String, String> answer = new HashMap<>(said);
        answer.putAll(Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director"));
        assertThat(doors.submit(story.link(), answer).getStatus()).isEqualTo(303);
        journey.settle();
        instalments.plan(story.number(), proposals.accepted(story.number()).instalments());
        return story;
    }

    /** It becomes due, and what can be done about it at once is done. */
    protected Story due(Story story, int no) {
        begin(story, no);
        journey.settle();
        return story;
    }

    /** It becomes due, and its invoice is issued. */
    protected void begin(Story story, int no) {
        deploy("billing/collect-instalment.bpmn");
        String id = instalment(story, no).id().toString();
        engine.getRuntimeService()
                .startProcessInstanceByKey("collect-instalment", story.number(), Map.of("instalment", id));
    }

    protected Instalment instalment(Story story, int no) {
        return instalments.of(story.number()).get(no);
    }

    protected List<Instalment.State> states(Story story) {
        return instalments.of(story.number()).stream().map(Instalment::state).toList();
    }

    /** What is open of it beside the analysis that it began with. */
    protected List<String> open(Story story) {
        return story.open().stream()
                .filter(task -> !task.equals("analyseNeeds"))
                .toList();
    }

    /** Every posting after the deposit, as kind and lines. */
    protected List<String> books(Story story) {
        return postings.of(story.number()).stream()
                .skip(1)
                .map(posting -> posting.kind() + ": "
                        + posting.entries().stream()
                                .map(entry -> entry.account().replace(":" + story.number(), "") + " "
                                        + entry.amount().getAmount())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    /** The end of the day on which its latest invoice is due. */
    protected Instant dueBy(Story story) {
        List<Invoice> issued = invoices.of(story.number());
        return issued.get(issued.size() - 1)
                .dueOn()
                .plusDays(1)
                .atStartOfDay(practice.timeZone())
                .toInstant();
    }

    protected void decided(Story story, String decision) {
        story.done("manager", "decideUnpaid", Map.of("decision", decision, "reason", "we know each other"));
    }

    protected void dropCard(Story story) {
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
    }

    protected String paper(Invoice invoice) {
        return documents.of(invoice.engagement()).stream()
                .filter(paper -> paper.name().equals(invoice.number() + ".html"))
                .map(paper -> new String(documents.content(paper.id()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    protected List<String> mails(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private void deploy(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(model)
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource(model)
                .deploy();
    }
}
