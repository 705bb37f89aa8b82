package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.TaxDetails;
import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Postings;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** the deposit is kept when the client does not take what he was offered; so much of it as the table says. */
class DeclinedProjectsTests extends DeskTest {

    private static final Map<String, String> DECLINED =
            Map.of("verdict", "DECLINE", "approverName", "Cleo Client", "words", "Too dear");

    @Autowired
    private RetainedDeposits deposits;

    @Autowired
    private DeclinedProjects projects;

    @Autowired
    private Scopes scopes;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Clients clients;

    @Autowired
    private TaxDetails taxes;

    @Autowired
    private Postings postings;

    @Autowired
    private Documents documents;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void r106ACompanysDepositIsKeptWholeAndTheProviderIsNotCalled() throws IOException {
        Story story = declined(true);
        int asked = requests();
        assertThat(keep(story)).isFalse();
        close(story);
        assertThat(requests()).isEqualTo(asked);
        assertThat(books(story))
                .endsWith("depositKept: deposit 250.00, revenue:retained -210.08, tax -39.92")
                .hasSize(2);
        assertThat(state(story)).isEqualTo(State.DECLINED);
        assertThat(templates(story)).containsOnlyOnce("depositKept");
        assertThat(statement(story)).contains("€250.00", "€210.08", "€39.92", "€0.00", "As agreed with companies");
    }

    @Test
    void r106AConsumerGetsBackWhatExceedsTheCap() throws IOException {
        Story story = declined(false);
        assertThat(keep(story)).isTrue();
        deploy("billing/give-back.bpmn");
        engine.getRuntimeService().startProcessInstanceByKey("give-back", story.number());
        journey.settle();
        close(story);
        assertThat(books(story))
                .endsWith(
                        "depositKept: deposit 75.00, revenue:retained -63.03, tax -11.97",
                        "refunded: deposit 175.00, provider -175.00");
        assertThat(templates(story)).containsOnlyOnce("depositKeptInPart");
        assertThat(statement(story)).contains("€75.00", "€175.00", "2.5 hours");
    }

    @Test
    void aBusinessElsewhereInTheUnionOwesTheTaxItself() throws IOException {
        Story story = paid(true);
        taxes.record(clients.contact(engagements.get(story.number()).contact()), "AT", "ATU12345678", false);
        answered(story, DECLINED);
        keep(story);
        close(story);
        assertThat(books(story)).endsWith("depositKept: deposit 250.00, revenue:retained -250.00");
        assertThat(statement(story)).contains("Reverse charge");
    }

    @Test
    void whoSaysNothingLetsTheProjectLapse() {
        Story story = paid(true);
        offered(story);
        journey.advance(Duration.ofDays(15));
        keep(story);
        close(story);
        assertThat(state(story)).isEqualTo(State.LAPSED);
        assertThat(books(story)).endsWith("depositKept: deposit 250.00, revenue:retained -210.08, tax -39.92");
    }

    @Test
    void nothingIsKeptTwice() {
        Story story = declined(true);
        keep(story);
        assertThatThrownBy(() -> keep(story)).isInstanceOf(DuplicateKeyException.class);
        assertThat(books(story)).hasSize(2);
    }

    private Story declined(boolean company) {
        Story story = paid(company);
        answered(story, DECLINED);
        return story;
    }

    private Story paid(boolean company) {
        Story story = story().registered("security-audit", "later").paid(Story.GOOD_CARD);
        if (company) {
            UUID organisation = UUID.randomUUID();
            jdbc.sql("insert into organisation (id, name, created_at) values (?, ?, ?)")
                    .params(organisation, Cast.fresh("Kolibri Maschinenbau AG"), Timestamp.from(clock().instant()))
                    .update();
            jdbc.sql("update contact set organisation = ? where email = ?")
                    .params(organisation, story.email())
                    .update();
        }
        return story;
    }

    private void answered(Story story, Map<String, String> answer) {
        offered(story);
        assertThat(doors.submit(story.link(), answer).getStatus()).isEqualTo(303);
        journey.settle();
    }

    private void offered(Story story) {
        deploy("proposal/propose-project.bpmn");
        engine.getRuntimeService().startProcessInstanceByKey("propose-project", story.number());
        journey.settle();
        scopes.keep(ScopeDraft.first().of(story.number()));
        journey.complete("desk", story.number(), "scopeProject", Map.of());
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

    private boolean keep(Story story) {
        return transaction.execute(ours -> deposits.keep(story.number()));
    }

    private void close(Story story) {
        transaction.executeWithoutResult(ours -> projects.close(story.number()));
        journey.settle();
    }

    private int requests() {
        return jdbc.sql("select count(*) from sandbox_request")
                .query(Integer.class)
                .single();
    }

    private State state(Story story) {
        return engagements.get(story.number()).state();
    }

    private List<String> books(Story story) {
        return postings.of(story.number()).stream()
                .map(posting -> posting.kind() + ": "
                        + posting.entries().stream()
                                .map(entry -> entry.account().replace(":" + story.number(), "") + " "
                                        + entry.amount().getAmount())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private List<String> templates(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private String statement(Story story) throws IOException {
        List<Document> papers = documents.of(story.number()).stream()
                .filter(paper -> paper.kind().equals("deposit-statement"))
                .toList();
        assertThat(papers).hasSize(2);
        Files.createDirectories(Path.of("target", "pictures"));
        for (Document paper : papers) {
            Files.write(Path.of("target", "pictures", paper.name()), documents.content(paper.id()));
        }
        return papers.stream()
                .filter(paper -> paper.name().endsWith(".html"))
                .map(paper -> new String(documents.content(paper.id()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
