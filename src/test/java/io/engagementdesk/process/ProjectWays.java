package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Postings;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.Teams;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What the tests of the ways through a project have in common: how far it has come, and how it has ended. */
abstract class ProjectWays extends DeskTest {

    static final Map<String, String> ACCEPTED =
            Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director");

    @Autowired
    Engagements engagements;

    @Autowired
    Scopes scopes;

    @Autowired
    private Teams teams;

    @Autowired
    private Logins logins;

    @Autowired
    private Postings postings;

    @Autowired
    private RuntimeService runtime;

    /** A company has paid 250.00 for a project, which the desk is to scope. */
    final Story found() {
        return analysed(story().of(Cast.fresh("Kolibri Maschinenbau AG")));
    }

    final Story analysed(Story story) {
        story.registered("security-audit", "later").paid(Story.GOOD_CARD);
        return story.analysed(Map.of("wanted", "LATER", "resultLater", true));
    }

    final Story offered() {
        return scoped(found());
    }

    final Story scoped(Story story) {
        scopes.keep(ScopeDraft.first().of(story.number()));
        return story.done("desk", "scopeProject", Map.of());
    }

    final Story accepted() {
        return offered().answered(ACCEPTED);
    }

    final Story signed() {
        Story story = accepted();
        sign(story);
        return story;
    }

    final void sign(Story story) {
        String page = new String(doors.look(story.link()).getContentAsByteArray(), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>(Map.of(
                "action",
                "sign",
                "name",
                "Cleo Client",
                "capacity",
                "Managing director",
                "authority",
                "true",
                "consent",
                "true"));
        fields.put("read", Jsoup.parse(page).select("[name=read]").val());
        story.answered(fields);
    }

    /** Both have signed, and the first instalment cannot be taken from a card. */
    final Story unpaid() {
        Story story = accepted();
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
        sign(story);
        return story;
    }

    /** Somebody of the team hands in what this milestone wants. */
    final void deliver(Story story, int milestone) {
        String member = teams.held(story.number()).get(0).login();
        logins.ensure(member, member, member, member, "practitioner");
        MockMultipartFile file = new MockMultipartFile(
                "file", "report.txt", "text/plain", "The report.".getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(mvc.perform(multipart("/engagements/" + story.number() + "/project/deliverables/" + milestone)
                                    .file(file)
                                    .contentType("multipart/form-data; boundary=edge")
                                    .with(user(member).roles("PRACTITIONER"))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(303);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        story.done(member, "deliverMilestone", Map.of("note", "As agreed"));
        journey.settle();
    }

    /** The status with which the page answers this person. */
    final int withdraw(Story story, String login, String reason) {
        int status = doors.submit(login, "/engagements/" + story.number() + "/withdrawal", Map.of("reason", reason))
                .getStatus();
        journey.settle();
        return status;
    }

    final void assertState(Story story, State state) {
        assertThat(engagements.get(story.number()).state()).isEqualTo(state);
    }

    /** Nothing waits any more, and nobody is held or booked. */
    final void assertOver(Story story, State end) {
        assertEnded(story, end);
        assertThat(teams.held(story.number())).isEmpty();
    }

    /** Nothing waits any more. */
    final void assertEnded(Story story, State end) {
        assertState(story, end);
        assertThat(story.open()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(story.number())
                        .count())
                .isZero();
    }

    /** The company's deposit is kept whole, and the provider was asked for nothing but the payment. */
    final void assertKept(Story story) {
        assertThat(books(story))
                .containsExactly(
                        "depositPaid: provider 250.00, deposit -250.00",
                        "depositKept: deposit 250.00, revenue:retained -210.08, tax -39.92");
        assertThat(purposes(story)).containsExactly("DEPOSIT");
    }

    final void assertReturned(Story story) {
        assertThat(books(story))
                .containsExactly(
                        "depositPaid: provider 250.00, deposit -250.00", "refunded: deposit 250.00, provider -250.00");
        assertThat(purposes(story)).containsExactly("DEPOSIT", "REFUND");
    }

    final List<String> books(Story story) {
        return postings.of(story.number()).stream()
                .map(posting -> posting.kind() + ": "
                        + posting.entries().stream()
                                .map(entry -> entry.account().replace(":" + story.number(), "") + " "
                                        + entry.amount().getAmount())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private List<String> purposes(Story story) {
        return jdbc.sql("select purpose from payment_operation where engagement = ? order by purpose")
                .param(story.number())
                .query(String.class)
                .list();
    }

    final List<String> messages(Story story) {
        return jdbc.sql("select template from message where engagement = ? order by queued_at")
                .param(story.number())
                .query(String.class)
                .list();
    }
}
