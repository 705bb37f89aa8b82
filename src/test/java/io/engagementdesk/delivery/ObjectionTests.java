package io.engagementdesk.delivery;

import static io.engagementdesk.billing.instalment.Instalment.State.FROZEN;
import static io.engagementdesk.billing.instalment.Instalment.State.INVOICED;
import static io.engagementdesk.billing.instalment.Instalment.State.PAID;
import static io.engagementdesk.billing.instalment.Instalment.State.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import java.time.Duration;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** an objection freezes its own instalment until the share that is owed is agreed or found. */
class ObjectionTests extends MilestoneTest {

    @Test
    void r153AnObjectionFreezesItsInstalmentAndTheProjectGoesOn() {
        Story story = objected();
        assertThat(states(story)).containsExactly(PAID, FROZEN, PLANNED);
        assertThat(state(story)).isEqualTo("FROZEN");
        assertThat(story.open()).contains("answerObjection", "nextMilestone");
        assertThat(verdicts(story)).containsExactly("OBJECTION");
        assertThat(flows.of(story.number())).contains("acceptance_objection", "objectionRaised_to_answerObjection");
    }

    @Test
    void r153AnAgreedShareIsInvoicedAndPaid() {
        Story story = offered(80);
        Money full = instalments.of(story.number()).get(1).gross();
        assertThat(text(doors.look(story.link())))
                .contains("Too thin", "We have done most of it", "80 % of " + full.toString());
        confirmed(story, "AGREE");
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(instalments.of(story.number()).get(1).gross())
                .isEqualTo(full.multipliedBy(80).dividedBy(100, java.math.RoundingMode.HALF_UP));
        assertThat(state(story)).isEqualTo("ACCEPTED");
        assertThat(text(doors.look(story.link()))).isNotEmpty();
        assertThat(story.open()).doesNotContain("answerObjection", "confirmSettlement", "mediate");
        assertThat(flows.of(story.number()))
                .contains("answer_yes", "confirmation_yes", "collectSettled_to_reportSettled");
    }

    @Test
    void r153SilenceForTwoDaysIsAgreement() {
        Story story = offered(50);
        journey.advance(Duration.ofDays(2).plusMinutes(1));
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(flows.of(story.number())).contains("settlementOverdue_to_settleObjection");
    }

    @Test
    void r153WhatTheClientDeclinesAMediatorFinds() {
        Story story = offered(90);
        confirmed(story, "DECLINE");
        assertThat(story.open()).contains("mediate");
        mediated(story, 0);
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(instalments.of(story.number()).get(1).gross().isZero()).isTrue();
        assertThat(flows.of(story.number())).contains("confirmation_no", "mediate_to_settleObjection");
    }

    @Test
    void r153ThePracticeMayLeaveItToTheMediatorAtOnce() {
        Story story = objected();
        assertThatThrownBy(() -> story.done(
                        "manager", "answerObjection", Map.of("decision", "SHARE", "note", "We offer something")))
                .hasStackTraceContaining("Enter whole percent");
        story.done("manager", "answerObjection", Map.of("decision", "MEDIATE", "note", "We do not agree"));
        assertThat(story.open()).contains("mediate").doesNotContain("confirmSettlement");
        mediated(story, 70);
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(flows.of(story.number())).contains("answer_no");
    }

    @Test
    void r153ASettlementThatIsNeverPaidDoesNotHoldUpTheProject() {
        Story story = offered(50);
        dropCard(story);
        confirmed(story, "AGREE");
        journey.advance(Duration.ofDays(32));
        story.done("manager", "decideUnpaid", Map.of("decision", "END", "reason", "The client is insolvent"));
        assertThat(states(story)).containsExactly(PAID, INVOICED, PLANNED);
        assertThat(story.open()).contains("nextMilestone").doesNotContain("payInstalment", "decideUnpaid");
        assertThat(flows.of(story.number())).contains("settledUnpaid_to_reportSettled");
    }

    private Story objected() {
        Story story = presented();
        assertThat(answer(story, "OBJECTION", "Too thin").getStatus()).isEqualTo(303);
        return story;
    }

    private Story offered(int share) {
        Story story = objected();
        story.done(
                "manager",
                "answerObjection",
                Map.of("decision", "SHARE", "share", share, "note", "We have done most of it"));
        journey.settle();
        return story;
    }

    private void confirmed(Story story, String verdict) {
        assertThat(doors.submit(story.link(), Map.of("verdict", verdict, "approverName", "Cleo Client"))
                        .getStatus())
                .isEqualTo(303);
        journey.settle();
    }

    private void mediated(Story story, int share) {
        story.done("manager", "mediate", Map.of("mediator", "Dr. Fair", "share", share, "note", "Half is missing"));
        journey.settle();
    }
}
