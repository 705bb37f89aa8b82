package io.engagementdesk.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Postings;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** when less was asked for and a project is found, only the difference to its deposit is asked. */
class DepositDifferenceTests extends DeskTest {

    @Autowired
    private DepositRequests requests;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Postings postings;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void r103OnlyTheDifferenceIsAskedAndTheProjectGoesOnWhenItIsPaid() throws UnsupportedEncodingException {
        Story story = found("expert-call");
        assertThat(isMissing(story)).isTrue();
        ask(story);
        assertThat(state(story)).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(doors.look(story.link()).getContentAsString()).contains("€200.00");
        story.paid(Story.GOOD_CARD);
        assertThat(books(story))
                .containsExactly(
                        "depositPaid: provider 50.00, deposit -50.00", "depositPaid: provider 200.00, deposit -200.00");
        assertThat(state(story)).isEqualTo(State.SCOPING);
        assertThat(story.open()).doesNotContain("payDeposit");
        assertThat(isMissing(story)).isFalse();
    }

    @Test
    void whatIsLeftOfBothPaymentsGoesBackTheWayItCame() {
        Story story = found("expert-call");
        isMissing(story);
        ask(story);
        story.paid(Story.GOOD_CARD);
        begin("give-back", "billing/give-back.bpmn", story);
        assertThat(books(story))
                .endsWith("refunded: deposit 50.00, provider -50.00", "refunded: deposit 200.00, provider -200.00")
                .hasSize(4);
    }

    @Test
    void whenTheDifferenceIsNotPaidEverythingPaidSoFarGoesBack() {
        Story story = found("expert-call");
        isMissing(story);
        ask(story);
        journey.advance(Duration.ofHours(25));
        assertThat(state(story)).isEqualTo(State.NOT_SECURED);
        assertThat(books(story))
                .containsExactly(
                        "depositPaid: provider 50.00, deposit -50.00", "refunded: deposit 50.00, provider -50.00");
        assertThat(templates(story)).contains("notSecured", "depositReturned");
    }

    @Test
    void whoAskedForAProjectHasPaidItsDepositAlready() {
        Story story = found("security-audit");
        assertThat(isMissing(story)).isFalse();
        assertThat(books(story)).containsExactly("depositPaid: provider 250.00, deposit -250.00");
    }

    private Story found(String service) {
        Story story = story().registered(service, "later").paid(Story.GOOD_CARD);
        transaction.executeWithoutResult(ours -> engagements.move(story.number(), State.SCOPING, Actor.PROCESS));
        return story;
    }

    private boolean isMissing(Story story) {
        return transaction.execute(ours -> requests.isMissing(story.number()));
    }

    private void ask(Story story) {
        begin("ask-difference", "payment/ask-difference.bpmn", story);
    }

    private void begin(String process, String model, Story story) {
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource(model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey(process, story.number());
        journey.settle();
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
}
