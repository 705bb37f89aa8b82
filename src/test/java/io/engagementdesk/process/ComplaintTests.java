package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "not good" becomes a manager's decision, above the limit two people's, and a credit note. */
class ComplaintTests extends CallWays {

    private static final String START = "/process-definition/key/complaint";

    private final Map<String, String> notGood =
            Map.of("rating", "1", "comment", "The line was bad", "moneyBack", "true");

    @Autowired
    private PaymentGateway gateway;

    @Test
    void r125WhatTheClientSaysByHisLinkIsDecidedRefundedAndCredited() {
        Story story = fulfilled();
        assertThat(doors.submit(story.link(), notGood).getStatus()).isEqualTo(303);
        journey.settle();
        assertThat(story.open()).containsExactly("decideComplaint");
        assertThat(messages(story)).contains("complaintReceived");
        decide(story, "REFUND", 20);
        assertState(story, State.FULFILLED);
        assertThat(story.open()).isEmpty();
        assertSettledWith(story, "51.40");
        assertBalance(story, Accounts.refund(story.number()), "0.00");
        assertBalance(story, Accounts.REVENUE_MICRO, "-43.19");
        assertBalance(story, Accounts.TAX, "-8.21");
        assertThat(operations(story, "REFUND")).containsExactly("REFUNDED");
        assertThat(messages(story)).containsOnlyOnce("creditNote");
        assertThat(notes(story)).singleElement().asString().matches("CN-\\d{4}-\\d{6} 2000");
        assertThat(flows.of(story.number()))
                .contains("refund_yes", "secondPerson_no", "issueCreditNote_to_complaintSettled");
    }

    @Test
    void whoWantsMoneyBackSaysWhy() {
        Story story = fulfilled();
        Map<String, String> silent = Map.of("rating", "1", "moneyBack", "true");
        assertThat(doors.submit(story.link(), silent).getStatus()).isEqualTo(422);
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    @Test
    void aRefusedComplaintIsAnsweredAndCostsNothing() {
        Story story = complained();
        decide(story, "REFUSE", null);
        assertSettledWith(story, "71.40");
        assertThat(messages(story)).containsOnlyOnce("complaintRefused");
        assertThat(notes(story)).isEmpty();
        assertThat(story.open()).containsExactly("giveFeedback");
        assertThat(flows.of(story.number())).contains("refund_no", "refuseComplaint_to_complaintRefused");
        assertThat(raise("desk", story)).isEqualTo(200);
    }

    @Test
    void aboveTheLimitAnotherPersonAgrees() {
        Story story = complained();
        decide(story, "REFUND", 71.40);
        assertThat(story.open()).containsExactly("approveRefund", "giveFeedback");
        asManager(story, "finance", "BACK");
        assertThat(story.open()).containsExactly("decideComplaint", "giveFeedback");
        decide(story, "REFUND", 60.00);
        asManager(story, "finance", "APPROVE");
        assertSettledWith(story, "11.40");
        assertThat(operations(story, "REFUND")).containsExactly("REFUNDED", "REFUNDED");
        assertThat(refunds(story)).containsExactly("cap 2140", "dep 3860");
        assertThat(flows.of(story.number())).contains("secondPerson_yes", "agreed_no", "agreed_yes");
        assertThat(raise("desk", story)).isEqualTo(200);
        decide(story, "REFUND", 11.40);
        assertSettledWith(story, "0.00");
        assertBalance(story, Accounts.REVENUE_MICRO, "0.00");
        assertBalance(story, Accounts.TAX, "0.00");
        assertThat(raise("desk", story)).isEqualTo(200);
        assertThat(submit("manager", story, "decideComplaint", decision("REFUND", 0.01)))
                .isEqualTo(422);
        decide(story, "REFUSE", null);
    }

    @Test
    void whoDecidedOnARefundDoesNotApproveIt() {
        Story story = complained();
        decide(story, "REFUND", 71.40);
        jdbc.sql("update complaint set decided_by = 'finance' where engagement = ?")
                .param(story.number())
                .update();
        EngineRest finance = new EngineRest(port, "finance");
        var answer = finance.submit(path(finance, story, "approveRefund"), Map.of("approval", "APPROVE"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Another person must approve it");
        assertThat(operations(story, "REFUND")).isEmpty();
        asManager(story, "finance", "BACK");
        decide(story, "REFUSE", null);
    }

    @Test
    void whoAsksForMoreThanIsLeftIsToldHowMuchThatIsAtTheFieldHeHas() {
        Story story = complained();
        assertThat(answer("manager", story, "decideComplaint", decision("REFUND", 71.41)))
                .contains("/amount", "at most EUR 71.40")
                .doesNotContain("/approval");
        decide(story, "REFUND", 71.40);
        gateway.refund(new Change("meanwhile:" + story.number(), deposit(story), Money.parse("EUR 20.00")));
        journey.settle();
        assertThat(answer("finance", story, "approveRefund", Map.of("approval", "APPROVE")))
                .contains("/approval", "Only EUR 51.40 can still be given back");
        assertThat(operations(story, "REFUND")).hasSize(1);
        asManager(story, "finance", "BACK");
        decide(story, "REFUSE", null);
        Map<String, Object> credit = Map.of("outcome", "CREDIT", "resolution", "Done by hand at the provider");
        assertThat(submit("finance", story, "resolvePayment", credit)).isEqualTo(204);
        assertSettledWith(story, "51.40");
    }

    @Test
    void moreThanWasReceivedNothingAndHalfCentsAreRefused() {
        Story story = complained();
        for (Object amount : List.of(71.41, 0, -5, 1000000, "much", 10.005)) {
            assertThat(submit("manager", story, "decideComplaint", decision("REFUND", amount)))
                    .as("%s", amount)
                    .isEqualTo(422);
        }
        assertThat(submit("manager", story, "decideComplaint", Map.of("decision", "REFUND", "reason", "sorry")))
                .isEqualTo(422);
        assertThat(submit("desk", story, "decideComplaint", decision("REFUND", 5)))
                .isEqualTo(403);
        decide(story, "REFUSE", null);
    }

    @Test
    void oneComplaintAtATimeAndNoneBeforeTheReceipt() {
        Story story = complained();
        assertThat(raise("manager", story)).isEqualTo(422);
        assertThat(raise("finance", story)).isEqualTo(403);
        assertThat(doors.submit(story.link(), notGood).getStatus()).isEqualTo(303);
        assertThat(told(story)).filteredOn("complaintRaised"::equals).hasSize(2);
        assertThat(story.open()).containsExactly("decideComplaint");
        decide(story, "REFUSE", null);
        assertThat(raise("desk", secured("expert-call", Story.GOOD_CARD))).isEqualTo(422);
    }

    @Test
    void ofManyWhoRecordItAtOnceOneDoes() throws Exception {
        Story story = fulfilled();
        Callable<Integer> record = () -> raise("desk", story);
        assertThat(together(record, 6)).containsOnly(200, 422).containsOnlyOnce(200);
        decide(story, "REFUSE", null);
    }

    @Test
    void twoManagersAtOnceGiveBackOnce() throws Exception {
        Story story = complained();
        EngineRest manager = new EngineRest(port, "manager");
        String task = path(manager, story, "decideComplaint");
        Callable<Integer> decide = () ->
                manager.submit(task, decision("REFUND", 45)).getStatusCode().value();
        assertThat(together(decide, 4)).containsOnlyOnce(204);
        journey.settle();
        assertSettledWith(story, "26.40");
        assertThat(refunds(story)).containsExactly("cap 2140", "dep 2360");
    }

    @Test
    void whatNobodyDecidesIsPutBeforeEverything() {
        Story story = complained();
        pass(Duration.ofDays(4));
        assertThat(journey.task(story.number(), "decideComplaint").getPriority())
                .isEqualTo(100);
        assertThat(told(story)).contains("decisionOverdue");
        assertThat(writtenTo(story, "manager")).containsExactly("decisionOverdue");
        decide(story, "REFUND", 60.00);
        pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(journey.task(story.number(), "approveRefund").getPriority()).isEqualTo(100);
        assertThat(flows.of(story.number()))
                .contains("decisionOverdue_to_remindDecision", "approvalOverdue_to_remindDecision_approval");
        assertThat(writtenTo(story, "manager")).containsExactly("decisionOverdue", "decisionOverdue");
        asManager(story, "finance", "APPROVE");
        assertSettledWith(story, "11.40");
    }

    private List<String> writtenTo(Story story, String login) {
        return jdbc.sql("select template from message where engagement = ? and staff = ?")
                .params(story.number(), login)
                .query(String.class)
                .list();
    }

    /** F35. */
    @Test
    void whatIsGivenBackAtTheProviderIsBookedAtOnceAndCreditedByFinance() {
        Story story = fulfilled();
        gateway.refund(new Change("dashboard:" + story.number(), deposit(story), Money.parse("EUR 20.00")));
        journey.settle();
        assertSettledWith(story, "51.40");
        assertBalance(story, Accounts.refund(story.number()), "20.00");
        assertThat(story.open()).containsExactlyInAnyOrder("giveFeedback", "resolvePayment");
        assertThat(raise("desk", story)).isEqualTo(200);
        assertThat(submit("manager", story, "decideComplaint", decision("REFUND", 51.41)))
                .isEqualTo(422);
        Map<String, Object> credit = Map.of("outcome", "CREDIT", "resolution", "Done by hand at the provider");
        assertThat(submit("finance", story, "resolvePayment", credit)).isEqualTo(422);
        decide(story, "REFUND", 31.40);
        assertThat(submit("finance", story, "resolvePayment", credit)).isEqualTo(204);
        journey.settle();
        assertSettledWith(story, "20.00");
        assertBalance(story, Accounts.refund(story.number()), "0.00");
        assertBalance(story, Accounts.REVENUE_MICRO, "-16.81");
        assertThat(messages(story)).containsOnlyOnce("creditNote", "goodwill");
        assertThat(notes(story)).hasSize(2);
        assertThat(operations(story, "REFUND")).hasSize(3).containsOnly("REFUNDED");
    }

    @Test
    void whatWasGivenBackByMistakeIsALoss() {
        Story story = fulfilled();
        gateway.refund(new Change("slip:" + story.number(), deposit(story), Money.parse("EUR 50.00")));
        journey.settle();
        Map<String, Object> loss = Map.of("outcome", "LOSS", "resolution", "The wrong line was clicked");
        assertThat(submit("finance", story, "resolvePayment", loss)).isEqualTo(204);
        assertSettledWith(story, "21.40");
        assertBalance(story, Accounts.LOSS_REFUND, "50.00");
        assertBalance(story, Accounts.refund(story.number()), "0.00");
        assertThat(notes(story)).isEmpty();
    }

    /** */
    @Test
    void nothingIsGivenBackWhileTheBankDecides() {
        Story story = complained();
        decide(story, "REFUND", 60.00);
        bankSays(story, "open");
        assertThat(submit("finance", story, "approveRefund", Map.of("approval", "APPROVE")))
                .isEqualTo(422);
        asManager(story, "finance", "BACK");
        assertThat(submit("manager", story, "decideComplaint", decision("REFUND", 5)))
                .isEqualTo(422);
        bankSays(story, "won");
        decide(story, "REFUND", 5);
        assertSettledWith(story, "66.40");
    }

    private void bankSays(Story story, String dispute) {
        doors.submit("/sandbox/checkout/" + deposit(story), Map.of("dispute", dispute));
        journey.settle();
    }

    private String deposit(Story story) {
        return jdbc.sql("select provider_id from payment_operation where engagement = ? and purpose = 'DEPOSIT'")
                .param(story.number())
                .query(String.class)
                .single();
    }

    @Test
    void creditNotesHaveNoGap() throws Exception {
        List<Story> stories = List.of(complained(), complained(), complained());
        for (Story story : stories) {
            submit("manager", story, "decideComplaint", decision("REFUND", 10));
        }
        journey.settle();
        assertThat(jdbc.sql("select max(running) - count(*) from credit_note group by series")
                        .query(Integer.class)
                        .list())
                .containsOnly(0);
    }

    private <T> List<T> together(Callable<T> work, int people) throws Exception {
        var threads = Executors.newFixedThreadPool(people);
        try {
            List<T> answers = new java.util.ArrayList<>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(people, work))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** A call of twenty minutes: 71.40, of which 50.00 were the deposit. */
    private Story fulfilled() {
        Story story = ringing().answered();
        pass(Duration.ofMinutes(19));
        story.hungUp("client");
        assertSettledWith(story, "71.40");
        return story;
    }

    private Story complained() {
        Story story = fulfilled();
        assertThat(raise("desk", story)).isEqualTo(200);
        assertThat(story.open()).containsExactly("decideComplaint", "giveFeedback");
        return story;
    }

    private int raise(String login, Story story) {
        return new EngineRest(port, login)
                .submit(START, Map.of("number", story.number(), "story", "It was not good"))
                .getStatusCode()
                .value();
    }

    private void decide(Story story, String decision, Object amount) {
        Map<String, Object> fields =
                amount == null ? Map.of("decision", decision, "reason", "So it was") : decision(decision, amount);
        assertThat(submit("manager", story, "decideComplaint", fields)).isEqualTo(204);
        journey.settle();
    }

    private static Map<String, Object> decision(String decision, Object amount) {
        return Map.of("decision", decision, "amount", amount, "reason", "The line was bad");
    }

    private void asManager(Story story, String login, String approval) {
        assertThat(submit(login, story, "approveRefund", Map.of("approval", approval)))
                .isEqualTo(204);
        journey.settle();
    }

    private int submit(String login, Story story, String task, Map<String, Object> fields) {
        EngineRest person = new EngineRest(port, login);
        return person.submit("/task/" + journey.task(story.number(), task).getId(), fields)
                .getStatusCode()
                .value();
    }

    private String answer(String login, Story story, String task, Map<String, Object> fields) {
        EngineRest person = new EngineRest(port, login);
        return person.submit(path(person, story, task), fields).getBody();
    }

    private String path(EngineRest person, Story story, String task) {
        return "/task/" + journey.task(story.number(), task).getId();
    }

    private List<String> notes(Story story) {
        return jdbc.sql("select number || ' ' || cast(amount as varchar(20)) from credit_note where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private List<String> refunds(Story story) {
        return jdbc.sql("select substring(target from 1 for 3) || ' ' || cast(amount as varchar(20))"
                        + " from payment_operation where engagement = ? and purpose = 'REFUND' order by target")
                .param(story.number())
                .query(String.class)
                .list();
    }
}
