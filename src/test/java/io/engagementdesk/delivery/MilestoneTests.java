package io.engagementdesk.delivery;

import static io.engagementdesk.billing.instalment.Instalment.State.PAID;
import static io.engagementdesk.billing.instalment.Instalment.State.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** work, deliverable, the client's acceptance or his silence, and the instalment. */
class MilestoneTests extends MilestoneTest {

    @Test
    void r153WhatTheClientAcceptsIsEarnedInvoicedAndPaid() {
        Story story = presented();
        assertThat(state(story)).isEqualTo("PRESENTED");
        assertThat(answer(story, "ACCEPTED", "").getStatus()).isEqualTo(303);
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(instalments.of(story.number()).get(1).earned()).isTrue();
        assertThat(verdicts(story)).containsExactly("ACCEPTED");
        assertThat(state(story)).isEqualTo("ACCEPTED");
        assertThat(story.open()).contains("nextMilestone");
        assertThat(flows.of(story.number())).contains("acceptance_yes", "collectInstalment_to_milestoneDone");
    }

    @Test
    void r153TheClientReadsAndDownloadsWhatWasDelivered() {
        Story story = presented();
        String link = story.link();
        assertThat(text(doors.look(link)))
                .contains("1. Concept agreed", "With the interviews", "concept.txt", "SHA-256", "for 14 days")
                .contains("2 times");
        MockHttpServletResponse file = doors.look(link + "/a.txt");
        assertThat(text(file)).isEqualTo("The concept.");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "concept.txt");
        assertThat(doors.look(link + "/b.txt").getStatus()).isEqualTo(404);
        answer(story, "ACCEPTED", "");
        assertThat(text(doors.look(link))).contains("You have accepted it");
        assertThat(text(doors.look(link + "/a.txt"))).isEqualTo("The concept.");
        assertThat(text(look(member(story), "PRACTITIONER", page(story))))
                .contains("Version 1", "concept.txt", "Accepted", "Cleo Client");
    }

    @Test
    void r153SilenceForTheAgreedDaysIsAcceptance() {
        Story story = presented();
        journey.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(mails(story, "acceptanceReminder")).isOne();
        journey.advance(Duration.ofDays(5));
        assertThat(mails(story, "acceptanceReminder")).isEqualTo(2);
        assertThat(state(story)).isEqualTo("PRESENTED");
        String link = story.link();
        journey.advance(Duration.ofDays(2));
        assertThat(verdicts(story)).containsExactly("DEEMED");
        assertThat(state(story)).isEqualTo("ACCEPTED");
        assertThat(mails(story, "milestoneDeemed")).isOne();
        assertThat(states(story)).containsExactly(PAID, PAID, PLANNED);
        assertThat(text(doors.look(link))).contains("it counts as accepted, as agreed");
        assertThat(flows.of(story.number())).contains("acceptanceOverdue_to_deemAccepted");
    }

    @Test
    void r153TheDaysAreThoseOfTheContract() {
        Story story = atWork();
        jdbc.sql("update project_milestone set acceptance_days = 7 where engagement = ?")
                .param(story.number())
                .update();
        presented(story, "concept.txt", "The concept.");
        assertThat(text(doors.look(story.link()))).contains("for 7 days");
        journey.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(mails(story, "acceptanceReminder")).isEqualTo(2);
        assertThat(verdicts(story)).containsExactly("DEEMED");
    }

    @Test
    void r153WhatIsSentBackIsReworkedAtMostTwice() {
        Story story = presented();
        assertThat(text(answer(story, "REWORK", ""))).contains("Tell us what is missing or wrong");
        assertThat(answer(story, "REWORK", "Too thin").getStatus()).isEqualTo(303);
        assertThat(state(story)).isEqualTo("REWORK");
        assertThat(mails(story, "milestoneRework")).isPositive();
        presented(story, "concept.txt", "The thicker concept.");
        assertThat(text(doors.look(story.link()))).contains("Version 2", "once more");
        answer(story, "REWORK", "Still too thin");
        presented(story, "concept.txt", "The thickest concept.");
        assertThat(text(answer(story, "REWORK", "No"))).contains("It has been reworked twice");
        assertThat(answer(story, "ACCEPTED", "").getStatus()).isEqualTo(303);
        assertThat(verdicts(story)).containsExactly("REWORK", "REWORK", "ACCEPTED");
        assertThat(flows.of(story.number())).contains("acceptance_rework");
    }

    @Test
    void r153WhatTheClientHasSeenStaysAsItWas() {
        Story story = presented();
        assertThat(takenBack(story, deliverable(story)).getStatus()).isEqualTo(422);
        assertThat(handedIn(story, "late.txt", "Late".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(422);
        answer(story, "REWORK", "Too thin");
        assertThat(takenBack(story, deliverable(story)).getStatus()).isEqualTo(422);
        assertThat(deliverable(story)).isNotEmpty();
    }

    @Test
    void nothingIsDeliveredWithoutAFileOrByStrangers() {
        Story story = atWork();
        assertThatThrownBy(() -> story.done(member(story), "deliverMilestone", Map.of("note", "")))
                .hasStackTraceContaining("Hand in what is delivered first");
        assertThat(handedIn(story, "virus.exe", new byte[] {'M', 'Z', 0, 1}).getStatus())
                .isEqualTo(415);
        assertThat(handedIn(story, "empty.txt", new byte[0]).getStatus()).isEqualTo(422);
        handedIn(story, "draft.txt", "A draft".getBytes(StandardCharsets.UTF_8));
        assertThat(takenBack(story, deliverable(story)).getStatus()).isEqualTo(303);
        handedIn(story, "concept.txt", "The concept".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> story.done("desk", "deliverMilestone", Map.of("note", "")))
                .hasStackTraceContaining("deliver");
        assertThat(state(story)).isEqualTo("AT_WORK");
    }

    @Test
    void r153AnInstalmentThatIsNeverPaidStopsTheProject() {
        Story story = presented();
        dropCard(story);
        answer(story, "ACCEPTED", "");
        journey.advance(Duration.ofDays(32));
        story.done("manager", "decideUnpaid", Map.of("decision", "END", "reason", "The client is insolvent"));
        assertThat(story.open()).contains("stopped");
        assertThat(flows.of(story.number())).contains("milestoneUnpaid_to_projectUnpaid");
    }
}
