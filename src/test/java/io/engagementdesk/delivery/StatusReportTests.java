package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** a manager or the lead reports; the client reads it by his link, without an account. */
class StatusReportTests extends MilestoneTest {

    @Test
    void r156TheDraftSaysWhatTheProjectKnows() {
        Story story = atWork();
        assertThat(text(look("manager", "MANAGER", reports(story))))
                .contains("Milestones:", "1. Concept agreed: being worked on, due on 1 March 2037")
                .contains("2. In daily use: planned for 31 May 2037", "of 60.5 planned in all")
                .contains("Nothing stands in the way.", "Drafted in English");
    }

    @Test
    void r156TheClientReadsTheReportByItsLink() throws Exception {
        Story story = atWork();
        assertThat(send(story, "manager", "MANAGER", "AT_RISK", "The data is late.")
                        .getStatus())
                .isEqualTo(303);
        journey.settle();
        assertThat(mails(story, "statusReport")).isOne();
        String link = story.link();
        assertThat(link).endsWith("/report");
        assertThat(text(doors.look(link))).contains("The data is late.", "at risk", "Report 1", "CRM for the sales");
        assertThat(doors.look(link).getHeader("Cache-Control")).contains("no-store");
        assertThat(text(doors.look(link + "?lang=de"))).contains("gefährdet", "Bericht 1");
        assertThat(doors.look("/c/guessed/report").getStatus()).isEqualTo(404);
    }

    @Test
    void r156OnlyManagersAndTheLeadReportAndNotNothing() throws Exception {
        Story story = atWork();
        assertThat(send(story, "desk", "DESK", "ON_TRACK", "All is well.").getStatus())
                .isEqualTo(403);
        assertThat(send(story, "manager", "MANAGER", "ON_TRACK", " ").getStatus())
                .isEqualTo(422);
        assertThat(send(story, "manager", "MANAGER", "SPLENDID", "All is well.").getStatus())
                .isEqualTo(422);
        assertThat(text(look("desk", "DESK", reports(story))))
                .contains("No report has been sent yet")
                .doesNotContain("Send to the client");
        assertThat(mails(story, "statusReport")).isZero();
    }

    private MockHttpServletResponse send(Story story, String login, String role, String health, String words)
            throws Exception {
        return mvc.perform(post(reports(story))
                        .param("health", health)
                        .param("words", words)
                        .with(user(login).roles(role))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String reports(Story story) {
        return "/engagements/" + story.number() + "/project/report";
    }
}
