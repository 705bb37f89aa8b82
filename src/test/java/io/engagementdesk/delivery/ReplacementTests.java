package io.engagementdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.practice.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** a practitioner is replaced while the project runs. */
class ReplacementTests extends DeliveryTest {

    private final List<String> successors = new ArrayList<>();

    @Autowired
    private ProjectTeams teams;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WeeklyHours hours;

    @Test
    void r155WhatIsBookedChangesHandsAndEverybodyIsTold() {
        Story story = launched(Optional.empty());
        TeamMember leaving = principal(story);
        String successor = successor(3, 5);
        assertThat(replace("desk", story, leaving.login(), successor).getRedirectedUrl())
                .contains("/project");
        assertThat(teams.member(story.number(), leaving.login())).isEmpty();
        assertThat(teams.member(story.number(), successor)).hasValueSatisfying(now -> {
            assertThat(now.hours()).isEqualByComparingTo(leaving.hours());
            assertThat(now.roles()).isEqualTo(leaving.roles());
        });
        assertThat(told(story))
                .containsOnlyOnce("teamChanged")
                .containsOnlyOnce("teamTakenOver")
                .containsOnlyOnce("teamHandedOver");
        assertThat(timeline.of(story.number()))
                .anyMatch(entry -> entry.what().equals("practitionerReplaced")
                        && entry.detail().startsWith(successor + " takes over from " + leaving.name()));
    }

    @Test
    void r155WhoLacksTheLevelTheSkillOrTheHoursDoesNotTakeOver() throws Exception {
        Story story = launched(Optional.empty());
        TeamMember leaving = principal(story);
        String junior = successor(1, 5);
        String busy = successor(3, 0);
        String stranger = cast.practitioner("nothing-of-the-kind", 3, "en");
        assertRefused(story, leaving.login(), junior, junior + " has level 1; principal needs level 3.");
        assertRefused(story, leaving.login(), busy, busy + " has 0.00 of the " + hours(leaving) + " hours free");
        assertRefused(story, leaving.login(), stranger, "Choose somebody else who has the skill");
        assertRefused(story, leaving.login(), leaving.login(), "Choose somebody else");
        assertRefused(story, stranger, junior, "Choose somebody who has hours ahead in this project.");
        assertRefused(story, "", "", "Choose somebody who has hours ahead in this project.");
        assertThat(teams.member(story.number(), leaving.login())).contains(leaving);
        assertThat(told(story)).doesNotContain("teamChanged", "teamTakenOver", "teamHandedOver");
    }

    @Test
    void onlyWhoSteersProjectsReplacesSomebody() throws Exception {
        Story story = launched(Optional.empty());
        assertThat(look("sales", page(story) + "/team").getStatus()).isEqualTo(403);
        assertThat(text(look("manager", page(story)))).contains("Replace somebody");
        assertThat(text(look("finance", page(story)))).doesNotContain("Replace somebody");
        assertThat(text(look("manager", page(story) + "/team")))
                .contains("Who hands over?", principal(story).name());
    }

    private void assertRefused(Story story, String from, String to, String why) throws Exception {
        MockHttpServletResponse answer = replace("manager", story, from, to);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(why);
    }

    private TeamMember principal(Story story) {
        return teams.of(story.number()).stream()
                .filter(one -> one.roles().contains("principal"))
                .findFirst()
                .orElseThrow();
    }

    /** Later tests find their teams without them. */
    @AfterEach
    void theyForgetWhatTheyKnow() {
        successors.forEach(login -> jdbc.sql("delete from practitioner_skill where practitioner = ?")
                .param(login)
                .update());
    }

    private static String hours(TeamMember leaving) {
        return leaving.hours().setScale(2).toPlainString();
    }

    private String successor(int level, int days) {
        String line = jdbc.sql("select line from service where code = 'security-audit'")
                .query(String.class)
                .single();
        String login = cast.practitioner(line, level, "en");
        successors.add(login);
        hours.set(
                login,
                new WorkingWeek(
                        ZoneId.of("Europe/Berlin"),
                        List.of(DayOfWeek.values()).subList(0, days).stream()
                                .map(day -> new Hours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                .toList()));
        return login;
    }

    private List<String> told(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private static String page(Story story) {
        return "/engagements/" + story.number() + "/project";
    }

    private MockHttpServletResponse replace(String login, Story story, String from, String to) {
        MockHttpServletResponse answer = send(
                login,
                post(page(story) + "/team").with(csrf()).param("from", from).param("to", to));
        journey.settle();
        return answer;
    }

    private MockHttpServletResponse look(String login, String path) {
        return send(login, get(path));
    }

    private MockHttpServletResponse send(String login, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(user(login).roles(login.toUpperCase(Locale.ROOT)))
                            .header("Sec-Fetch-Site", "same-origin"))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
