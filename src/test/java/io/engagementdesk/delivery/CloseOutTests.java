package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** a delivered project is accepted as a whole, invoiced for the last time, rated, learnt from and closed. */
class CloseOutTests extends DeliveryTest {

    private static final String LESSON =
            "The sales team wanted fewer fields than they had asked for.\nShow a draft early.";

    @Test
    void r156AProjectIsAcceptedRatedLearntFromAndClosed() {
        Story story = delivered();
        answer(story, "ACCEPT", "");
        assertThat(story.open()).contains("rateProject", "writeArticle");
        assertThat(doors.submit(story.link(), Map.of("rating", "4", "comment", "Well done"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.DELIVERING);
        learn(story);
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.CLOSED);
        assertThat(acceptedBy(story)).containsExactly("Cleo Client");
        assertThat(ofThisProject(story, "receivable", "deferred", "deposit")).containsOnly(0L);
        assertThat(lastInvoice(story)).isEqualTo("FINAL " + agreed(story));
        assertThat(told(story)).contains("projectAccepted", "articleWritten", "feedbackGiven");
    }

    @Test
    void r156SilenceForFourteenDaysCountsAsAcceptance() {
        Story story = delivered();
        journey.advance(Duration.ofDays(8));
        assertThat(mailed(story)).contains("projectAcceptanceReminder");
        journey.advance(Duration.ofDays(7));
        assertThat(acceptedBy(story)).containsExactly("silence");
        assertThat(mailed(story)).contains("projectDeemedAccepted");
        learn(story);
        journey.advance(Duration.ofDays(15));
        assertThat(engagements.get(story.number()).state()).isEqualTo(State.CLOSED);
        assertThat(flows.of(story.number())).contains("ratingOverdue_to_rated");
    }

    @Test
    void whatIsStillOpenIsSettledAndTheClientIsAskedAgain() {
        Story story = delivered();
        assertThat(doors.submit(story.link(), said("OPEN", "")).getStatus()).isEqualTo(422);
        answer(story, "OPEN", "The export has no header");
        assertThat(story.open()).contains("settleOpenPoints");
        story.done("manager", "settleOpenPoints", Map.of("reply", "The header is there since today"));
        assertThat(mailed(story)).contains("pointsSettled");
        answer(story, "ACCEPT", "");
        assertThat(acceptedBy(story)).containsExactly("Cleo Client");
        assertThat(flows.of(story.number())).contains("projectAccepted_open", "projectAccepted_yes");
    }

    @Test
    void whatWasLearntIsFoundByItsWords() throws Exception {
        Story story = delivered();
        answer(story, "ACCEPT", "");
        String lesson = "Lesson of " + story.number();
        story.done("manager", "writeArticle", Map.of("heading", lesson, "article", LESSON + "\n100 % of " + lesson));
        String found = text(look("/articles?q=100 % of lesson of " + story.number()));
        assertThat(found).contains(lesson).doesNotContain("Nothing found");
        String id = found.replaceAll("(?s).*href=\"/articles/([0-9a-f-]{36})\".*", "$1");
        assertThat(text(look("/articles/" + id))).contains("<p>Show a draft early.</p>");
        assertThat(text(look("/articles?q=100_of"))).contains("Nothing found");
        assertThat(look("/articles/00000000-0000-0000-0000-000000000000").getStatus())
                .isEqualTo(404);
    }

    private Story delivered() {
        Story story = launched(Optional.empty());
        projects.find(story.number()).orElseThrow().milestones().forEach(step -> collected(story, step.no()));
        begin("delivery/close-out-story.bpmn", "close-out-story", story.number());
        return story;
    }

    private void answer(Story story, String verdict, String words) {
        assertThat(doors.submit(story.link(), said(verdict, words)).getStatus()).isEqualTo(303);
        journey.settle();
    }

    private static Map<String, String> said(String verdict, String words) {
        return Map.of("verdict", verdict, "words", words, "approverName", "Cleo Client");
    }

    private void learn(Story story) {
        story.done("manager", "writeArticle", Map.of("heading", "Draft early", "article", LESSON));
    }

    private List<String> acceptedBy(Story story) {
        return jdbc.sql("select coalesce(accepted_by, 'silence') from project_acceptance where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private List<Long> ofThisProject(Story story, String... accounts) {
        return Stream.of(accounts)
                .map(account -> jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ?")
                        .param(account + ":" + story.number())
                        .query(Long.class)
                        .single())
                .toList();
    }

    private String lastInvoice(Story story) {
        return jdbc.sql("select kind || ' ' || cast(net + tax as varchar(20)) from invoice where engagement = ?"
                        + " order by issued_at desc, number desc fetch first 1 rows only")
                .param(story.number())
                .query(String.class)
                .single();
    }

    private long agreed(Story story) {
        return jdbc.sql("select sum(net + tax) from instalment where engagement = ?")
                .param(story.number())
                .query(Long.class)
                .single();
    }

    private List<String> told(Story story) {
        return jdbc.sql("select what from timeline where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private List<String> mailed(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse look(String path) throws Exception {
        return mvc.perform(get(path).with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
