package io.engagementdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Both sides of a conversation, through their doors. */
abstract class ConversationTest extends DeskTest {

    @Autowired
    Correspondence entries;

    /** What the client sends by this link. */
    MockHttpServletResponse says(String link, String text) {
        return doors.submit(link, Map.of("text", text, "once", UUID.randomUUID().toString()));
    }

    MockHttpServletResponse answers(String login, String number, String text) {
        return answers(login, login, number, text);
    }

    MockHttpServletResponse answers(String login, String group, String number, String text) {
        MockHttpServletResponse answer = perform(post("/engagements/" + number + "/conversation")
                .with(user(login).roles(group.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .param("text", text)
                .param("once", UUID.randomUUID().toString()));
        journey.settle();
        return answer;
    }

    Document sees(String login, String number) {
        MockHttpServletResponse answer =
                perform(get("/engagements/" + number).with(user(login).roles(login.toUpperCase(Locale.ROOT))));
        assertThat(answer.getStatus()).isEqualTo(200);
        return page(answer);
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    List<String> written(Story story) {
        return entries.of(story.number()).stream().map(Entry::text).toList();
    }

    /** How many messages of this template went out. */
    int mails(Story story, String template) {
        return jdbc.sql("select count(*) from message where engagement = ? and template = ?")
                .params(story.number(), template)
                .query(Integer.class)
                .single();
    }

    static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
