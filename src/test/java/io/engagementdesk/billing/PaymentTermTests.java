package io.engagementdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.billing.invoice.Invoice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** contract, invoice and model give the client the same days. */
class PaymentTermTests extends BillingTest {

    @Autowired
    private TaskService tasks;

    @Test
    void theInstalmentAtLaunchHasFourteenDays() {
        Story story = planned(Story.GOOD_CARD);
        dropCard(story);
        due(story, 0);
        assertThat(term(story, 0)).isEqualTo(14);
        assertEndsOnItsDay(story);
        decided(story, "WAIT");
        journey.advance(Duration.ofDays(13));
        assertThat(open(story)).containsExactly("payInstalment");
        journey.advance(Duration.ofDays(2));
        assertThat(open(story)).containsExactly("decideUnpaid");
    }

    @Test
    void aMilestonesInstalmentHasTheThirtyDaysOfTheContract() {
        Story story = due(planned(Story.GOOD_CARD), 0);
        dropCard(story);
        due(story, 1);
        assertThat(term(story, 1)).isEqualTo(30);
        assertEndsOnItsDay(story);
        assertThat(mails(story)).filteredOn("instalmentReminder"::equals).hasSize(2);
    }

    private void assertEndsOnItsDay(Story story) {
        Date due = tasks.createTaskQuery()
                .processInstanceBusinessKey(story.number())
                .taskDefinitionKey("payInstalment")
                .singleResult()
                .getDueDate();
        assertThat(due.toInstant()).isBetween(dueBy(story).minusSeconds(1), dueBy(story));
        journey.advance(Duration.between(clock().instant(), dueBy(story)).minusHours(1));
        assertThat(open(story)).containsExactly("payInstalment");
        assertThat(instalments.suspended(story.number())).isFalse();
        journey.advance(Duration.ofHours(2));
        assertThat(open(story)).containsExactly("decideUnpaid");
        assertThat(instalments.suspended(story.number())).isTrue();
    }

    private long term(Story story, int invoice) {
        Invoice issued = invoices.of(story.number()).get(invoice);
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(issued.issuedAt(), practice.timeZone()), issued.dueOn());
    }
}
