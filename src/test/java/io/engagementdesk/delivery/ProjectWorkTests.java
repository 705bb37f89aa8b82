package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import io.engagementdesk.process.Logins;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** the team works in the system: tasks, time sheets, hours against plan, risks and issues. */
class ProjectWorkTests extends DeliveryTest {

    /** The practitioners are the same in all tests, and their days have 24 hours: every test has a day of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final int day = DAYS.getAndIncrement();

    @Autowired
    private ProjectTeams teams;

    @Autowired
    private Logins logins;

    @Test
    void r156AMemberEntersCorrectsAndRemovesHisTime() {
        Story story = launched(Optional.empty());
        String member = member(story);
        assertThat(enter(story, member, time("1.1", "1.75")).getRedirectedUrl()).contains("/project/work");
        assertThat(minutes(story)).isEqualTo(105);
        String id = entry(story);
        assertThat(text(look(member, "PRACTITIONER", page(story, "/work?entry=" + id))))
                .contains("Correct your time", "value=\"1.75\"");
        Map<String, String> corrected = time("1.2", "2,5");
        corrected.put("entry", id);
        assertThat(enter(story, member, corrected).getStatus()).isEqualTo(303);
        assertThat(minutes(story)).isEqualTo(150);
        assertThat(enter(story, member, Map.of("remove", id)).getStatus()).isEqualTo(303);
        assertThat(minutes(story)).isZero();
    }

    @Test
    void r156TimeThatNobodyHasWorkedIsRefused() {
        Story story = launched(Optional.empty());
        String member = member(story);
        for (String hours : new String[] {"0", "-1", "0.1", "24.25", "much", ""}) {
            assertThat(enter(story, member, time("1.1", hours)).getStatus())
                    .as(hours)
                    .isEqualTo(422);
        }
        Map<String, String> tomorrow = time("1.1", "1");
        tomorrow.put("day", LocalDate.now(clock()).plusDays(2).toString());
        assertThat(text(enter(story, member, tomorrow))).contains("This day has not come yet");
        assertThat(enter(story, member, time("9.9", "1")).getStatus()).isEqualTo(422);
        assertThat(enter(story, member, time("1.1", "20")).getStatus()).isEqualTo(303);
        assertThat(text(enter(story, member, time("1.2", "5")))).contains("more than 24 hours of this day");
        assertThat(minutes(story)).isEqualTo(1200);
    }

    @Test
    void r156OnlyTheTeamEntersTimeAndEverybodyHisOwn() {
        Story story = launched(Optional.empty());
        String member = member(story);
        enter(story, member, time("1.1", "1"));
        Map<String, String> others = time("1.1", "8");
        others.put("entry", entry(story));
        assertThat(send("manager", "MANAGER", page(story, "/work"), others).getStatus())
                .isEqualTo(422);
        assertThat(send("manager", "MANAGER", page(story, "/work"), Map.of("remove", entry(story)))
                        .getStatus())
                .isEqualTo(422);
        String stranger = Cast.freshLogin("stranger");
        logins.ensure(stranger, stranger, stranger, stranger, "practitioner");
        assertThat(enter(story, stranger, time("1.1", "1")).getStatus()).isEqualTo(404);
        assertThat(minutes(story)).isEqualTo(60);
    }

    @Test
    void r156HoursOfAcceptedWorkStayAsTheyAre() {
        Story story = launched(Optional.empty());
        String member = member(story);
        enter(story, member, time("1.1", "1"));
        taken(story, 1);
        assertThat(text(enter(story, member, Map.of("remove", entry(story))))).contains("The client has accepted");
        assertThat(text(enter(story, member, time("1.1", "1")))).contains("The client has accepted");
        assertThat(text(look(member, "PRACTITIONER", page(story, "/work"))))
                .contains("accepted")
                .doesNotContain("name=\"remove\"");
        assertThat(minutes(story)).isEqualTo(60);
    }

    @Test
    void r156TasksAreTakenAndDone() {
        Story story = launched(Optional.empty());
        String member = member(story);
        String path = page(story, "/work/tasks");
        Map<String, String> done = Map.of("task", "1.1", "assignee", member, "done", "yes");
        assertThat(send(member, "PRACTITIONER", path, done).getStatus()).isEqualTo(303);
        assertThat(jdbc.sql("select done_by from project_task where engagement = ? and assignee = ?")
                        .params(story.number(), member)
                        .query(String.class)
                        .single())
                .isEqualTo(member);
        assertThat(send(member, "PRACTITIONER", path, Map.of("task", "1.1", "assignee", "finance"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(text(look("manager", "MANAGER", page(story, "/work")))).contains("done", "1.1");
    }

    @Test
    void r156HoursAndCostStandAgainstThePlan() {
        Story story = launched(Optional.empty());
        String member = member(story);
        enter(story, member, time("1.1", "20"));
        assertThat(text(look("manager", "MANAGER", page(story, ""))))
                .contains("20.00 h", "of 60.50 h planned", "at hourly rates", "over plan", "<polyline");
        assertThat(text(look(member, "PRACTITIONER", page(story, ""))))
                .contains("of 60.50 h planned")
                .doesNotContain("at hourly rates", "EUR");
    }

    @Test
    void r156RisksAndIssuesHaveAnOwnerAndAState() {
        Story story = launched(Optional.empty());
        String member = member(story);
        Map<String, String> risk = concern("The client’s data comes late", member, "OPEN");
        assertThat(send(member, "PRACTITIONER", page(story, "/risks"), risk).getStatus())
                .isEqualTo(303);
        assertThat(text(look("manager", "MANAGER", page(story, "/risks"))))
                .contains("The client’s data comes late", "high risk, open");
        String id = jdbc.sql("select id from project_concern where engagement = ?")
                .param(story.number())
                .query(String.class)
                .single();
        Map<String, String> closed = concern("The client’s data comes late", "manager", "CLOSED");
        assertThat(send("manager", "MANAGER", page(story, "/risks/" + id), closed)
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(look("manager", "MANAGER", page(story, "/risks")))).contains("high risk, closed");
        assertThat(send(member, "PRACTITIONER", page(story, "/risks"), concern("", member, "OPEN"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(member, "PRACTITIONER", page(story, "/risks"), concern("A", "nobody", "LOST"))
                        .getStatus())
                .isEqualTo(422);
    }

    private static Map<String, String> concern(String title, String owner, String state) {
        return Map.of("kind", "RISK", "title", title, "severity", "HIGH", "owner", owner, "state", state, "plan", "");
    }

    private String member(Story story) {
        String member = teams.of(story.number()).get(0).login();
        logins.ensure(member, member, member, member, "practitioner");
        return member;
    }

    private Map<String, String> time(String task, String hours) {
        String worked = LocalDate.now(clock()).minusDays(day).toString();
        return new HashMap<>(Map.of("task", task, "day", worked, "hours", hours, "note", "Interviews"));
    }

    private MockHttpServletResponse enter(Story story, String login, Map<String, String> fields) {
        return send(login, "PRACTITIONER", page(story, "/work"), fields);
    }

    private int minutes(Story story) {
        return jdbc.sql("select coalesce(sum(minutes), 0) from time_entry where engagement = ?")
                .param(story.number())
                .query(Integer.class)
                .single();
    }

    private String entry(Story story) {
        return jdbc.sql("select id from time_entry where engagement = ?")
                .param(story.number())
                .query(String.class)
                .single();
    }

    private static String page(Story story, String rest) {
        return "/engagements/" + story.number() + "/project" + rest;
    }

    private MockHttpServletResponse look(String login, String role, String path) {
        return perform(get(path).with(user(login).roles(role)));
    }

    private MockHttpServletResponse send(String login, String role, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request =
                post(path).with(user(login).roles(role)).with(csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse page) {
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
