package io.engagementdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** client and practice write to each other about an engagement. */
class ConversationTests extends ConversationTest {

    @Autowired
    private Timeline timeline;

    @Test
    void bothSidesWriteAndReadAndNothingIsLost() {
        Story story = story().registered("expert-call", "now");
        String talk = talk(story);
        assertThat(says(talk, "May I bring a colleague?").getStatus()).isEqualTo(303);
        assertThat(sees("desk", story.number()).select("#conversation .talk").text())
                .contains("Cleo Client", "client", "May I bring a colleague?", "new");
        assertThat(sees("desk", story.number()).select("#conversation .chip")).isEmpty();
        assertThat(answers("desk", story.number(), "Yes, do.").getStatus()).isEqualTo(302);
        assertThat(written(story)).containsExactly("May I bring a colleague?", "Yes, do.");
        assertThat(timeline.of(story.number()).stream()
                        .filter(line -> line.what().equals("entryWritten"))
                        .map(line -> line.who() + " " + line.door() + " " + line.detail()))
                .containsExactly("client link No. 1 in the conversation", "desk page No. 2 in the conversation");
        assertThat(story.open()).containsExactly("payDeposit");
    }

    @Test
    void theMailsLinkStandsWhateverBecomesOfTheTask() {
        Story story = story().registered("expert-call", "now");
        answers("desk", story.number(), "What is it about?");
        String standing = story.link();
        assertThat(standing).endsWith("/conversation");
        Document before = page(doors.look(standing));
        assertThat(before.text())
                .contains("Read 1 new message", "Pay the deposit")
                .doesNotContain("What is it about?");
        MockHttpServletResponse looked = doors.submit(standing + "/seen", Map.of("upTo", "1"));
        assertThat(looked.getRedirectedUrl()).isEqualTo(standing);
        assertThat(page(doors.look(standing)).select(".talk").text()).contains("What is it about?");
        doors.submit(page(doors.look(standing)).select("#waiting + ul a").attr("href"), Map.of());
        assertThat(page(doors.look(standing + "?lang=de")).text()).contains("Gespräch", "Ihre Nachricht");
        assertThat(says(standing, "About money.").getStatus()).isEqualTo(303);
        assertThat(written(story)).containsExactly("What is it about?", "About money.");
    }

    @Test
    void theClientIsToldOnceUntilHeHasLooked() {
        Story story = story().registered("expert-call", "now");
        answers("desk", story.number(), "One");
        answers("desk", story.number(), "Two");
        assertThat(mails(story, "conversation")).isEqualTo(1);
        String standing = story.link();
        doors.look(standing);
        answers("manager", story.number(), "Three");
        assertThat(mails(story, "conversation")).isEqualTo(1);
        doors.submit(standing + "/seen", Map.of("upTo", "3"));
        answers("desk", story.number(), "Four");
        assertThat(mails(story, "conversation")).isEqualTo(2);
        assertThat(story.link()).isEqualTo(standing);
    }

    @Test
    void staffAreToldWhoWantItOnceUntilTheyHaveLooked() {
        Story story = story().registered("expert-call", "now");
        listens("sales", true);
        try {
            String talk = talk(story);
            says(talk, "Hello?");
            says(talk, "Anybody there?");
            journey.settle();
            assertThat(mails(story, "clientWrote")).isEqualTo(1);
            sees("sales", story.number());
            says(talk, "Ah, there you are.");
            journey.settle();
            assertThat(mails(story, "clientWrote")).isEqualTo(2);
        } finally {
            listens("sales", false);
        }
        sees("sales", story.number());
        says(talk(story), "Still there?");
        journey.settle();
        assertThat(mails(story, "clientWrote")).isEqualTo(2);
    }

    @Test
    void revokedLinksOpenNothingAndANewOneGoesToTheKnownAddressOnly() {
        Story story = story().registered("expert-call", "now");
        answers("desk", story.number(), "Secret");
        String old = story.link();
        perform(post("/engagements/" + story.number() + "/conversation/revoke")
                .with(user("manager").roles("MANAGER"))
                .with(csrf()));
        assertThat(doors.look(old).getStatus()).isEqualTo(410);
        assertThat(says(old, "Me again").getStatus()).isEqualTo(410);
        assertThat(doors.submit(old + "/seen", Map.of("upTo", "1")).getStatus()).isEqualTo(410);
        assertThat(doors.submit(old + "/renew", Map.of()).getStatus()).isEqualTo(200);
        assertThat(doors.submit(old + "/renew", Map.of()).getStatus()).isEqualTo(200);
        journey.settle();
        assertThat(mails(story, "conversationLink")).isEqualTo(1);
        assertThat(story.link()).isNotEqualTo(old).endsWith("/conversation");
        assertThat(doors.look(story.link()).getStatus()).isEqualTo(200);
        assertThat(written(story)).containsExactly("Secret");
    }

    @Test
    void someTimeAfterTheEndTheConversationIsClosedToTheClient() {
        Story story = story().registered("expert-call", "now");
        answers("desk", story.number(), "Will you pay?");
        String standing = story.link();
        journey.advance(Duration.ofDays(3));
        assertThat(doors.look(standing).getStatus()).isEqualTo(200);
        journey.advance(Duration.ofDays(31));
        assertThat(doors.look(standing).getStatus()).isEqualTo(410);
        assertThat(says(standing, "Too late?").getStatus()).isEqualTo(410);
        doors.submit(standing + "/renew", Map.of());
        journey.settle();
        assertThat(mails(story, "conversationLink")).isZero();
        assertThat(written(story)).isEqualTo(List.of("Will you pay?"));
    }

    private String talk(Story story) {
        Document task = page(doors.look(story.link()));
        return task.select("a[href$=/conversation]").attr("href");
    }

    private void listens(String login, boolean entries) {
        MockHttpServletResponse saved = perform(post("/settings")
                .with(user(login).roles("SALES"))
                .with(csrf())
                .param("language", "en")
                .param("timeZone", "Europe/Berlin")
                .param("tasks", "NONE")
                .param("digestHour", "8")
                .param(entries ? "entries" : "_entries", "true"));
        assertThat(saved.getStatus()).isEqualTo(302);
    }
}
