package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.process.Logins;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;

/** Projects that have reached a milestone. */
abstract class MilestoneTest extends DeliveryTest {

    @Autowired
    protected Instalments instalments;

    @Autowired
    private ProjectTeams teams;

    @Autowired
    private Logins logins;

    /** The team works on the first milestone. */
    protected Story atWork() {
        Story story = launched(Optional.empty());
        begin(
                "delivery/milestone-story.bpmn",
                "milestone-story",
                story.number(),
                Map.of("milestone", 1L, "milestoneDue", Date.from(clock().instant())));
        assertThat(state(story)).isEqualTo("AT_WORK");
        return story;
    }

    /** The team has handed in a file, and the client has been asked. */
    protected Story presented() {
        return presented(atWork(), "concept.txt", "The concept.");
    }

    protected Story presented(Story story, String name, String content) {
        assertThat(handedIn(story, name, content.getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(303);
        story.done(member(story), "deliverMilestone", Map.of("note", "With the interviews"));
        journey.settle();
        return story;
    }

    protected MockHttpServletResponse handedIn(Story story, String name, byte[] content) {
        String login = member(story);
        return perform(multipart(page(story) + "/1")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .contentType("multipart/form-data; boundary=edge")
                .with(user(login).roles("PRACTITIONER"))
                .with(csrf()));
    }

    protected MockHttpServletResponse takenBack(Story story, String deliverable) {
        return perform(post(page(story) + "/1/remove")
                .param("file", deliverable)
                .with(user(member(story)).roles("PRACTITIONER"))
                .with(csrf()));
    }

    protected MockHttpServletResponse look(String login, String role, String path) {
        return perform(get(path).with(user(login).roles(role)));
    }

    protected MockHttpServletResponse answer(Story story, String acceptance, String words) {
        MockHttpServletResponse answer = doors.submit(
                story.link(), Map.of("acceptance", acceptance, "words", words, "approverName", "Cleo Client"));
        journey.settle();
        return answer;
    }

    protected String member(Story story) {
        String member = teams.of(story.number()).get(0).login();
        logins.ensure(member, member, member, member, "practitioner");
        return member;
    }

    protected static String page(Story story) {
        return "/engagements/" + story.number() + "/project/deliverables";
    }

    protected String state(Story story) {
        return jdbc.sql("select state from project_milestone where engagement = ? and no = 1")
                .param(story.number())
                .query(String.class)
                .single();
    }

    protected List<String> verdicts(Story story) {
        return jdbc.sql("select a.verdict from milestone_acceptance a join presentation p on p.id = a.presentation"
                        + " where p.engagement = ? order by p.version")
                .param(story.number())
                .query(String.class)
                .list();
    }

    protected List<Instalment.State> states(Story story) {
        return instalments.of(story.number()).stream().map(Instalment::state).toList();
    }

    protected int mails(Story story, String template) {
        return jdbc.sql("select count(*) from message where engagement = ? and template = ?")
                .params(story.number(), template)
                .query(Integer.class)
                .single();
    }

    protected String deliverable(Story story) {
        return jdbc.sql("select id from deliverable where engagement = ?")
                .param(story.number())
                .query(String.class)
                .single();
    }

    protected void dropCard(Story story) {
        jdbc.sql("update payment_operation set card = null where engagement = ?")
                .param(story.number())
                .update();
    }

    protected static String text(MockHttpServletResponse page) {
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse perform(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
