package io.engagementdesk.practice.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.practice.TimeOff;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** a manager sets the hours and the time off of others; nobody else does. */
class ManagedPagesTests extends DeskTest {

    private static final Map<String, String> MONDAYS =
            Map.of("zone", "Europe/Berlin", "monday-0-from", "09:00", "monday-0-to", "12:00");

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private TimesOff timesOff;

    private String practitioner;
    private String pages;

    @BeforeEach
    void somebodyWorksHere() {
        practitioner = cast.practitioner("advisory", 2, "en");
        pages = "/practitioners/" + practitioner;
    }

    @Test
    void aManagerSetsTheHoursOfAnotherAndTheAuditKnows() throws Exception {
        MockHttpServletResponse kept = post("manager", pages + "/hours", MONDAYS);

        assertThat(kept.getRedirectedUrl()).isEqualTo(pages + "/hours");
        assertThat(hours.of(practitioner).hours())
                .containsExactly(new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON));
        assertThat(get("manager", pages + "/hours").getContentAsString())
                .contains("Clients can book " + practitioner, "action=\"" + pages + "/hours\"", "value=\"12:00\"");
        assertThat(jdbc.sql("select login || ' ' || action || ' ' || outcome from audit where target = ?")
                        .param(pages + "/hours")
                        .query(String.class)
                        .list())
                .containsExactly("manager POST 302");
    }

    @Test
    void whatIsWrongIsSaidNextToTheFieldAndChangesNothing() throws Exception {
        MockHttpServletResponse wrong = post(
                "manager",
                pages + "/hours",
                Map.of("zone", "Europe/Berlin", "monday-0-from", "12:00", "monday-0-to", "09:00"));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("monday-0-error");
        assertThat(hours.of(practitioner).hours()).isEmpty();
        assertThat(post("manager", pages + "/time-off", Map.of("from", "soon")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void aManagerNotesAndRemovesTimeOff() throws Exception {
        String day = LocalDate.ofInstant(clock().instant(), ZoneId.of("UTC"))
                .plusDays(9)
                .toString();

        assertThat(post("manager", pages + "/time-off", Map.of("from", day, "note", "ill"))
                        .getRedirectedUrl())
                .isEqualTo(pages + "/time-off");
        List<TimeOff> off = timesOff.of(practitioner, clock().instant());
        assertThat(off).singleElement().satisfies(one -> assertThat(one.note()).isEqualTo("ill"));
        assertThat(get("manager", "/practitioners").getContentAsString()).contains(pages + "/time-off", "Away next");

        post("manager", pages + "/time-off/" + off.get(0).id() + "/remove", Map.of());
        assertThat(timesOff.of(practitioner, clock().instant())).isEmpty();
    }

    @Test
    void onlyManagersReachTheHoursOfOthers() throws Exception {
        for (String login : List.of("anna", "desk", "sales", "finance", "analyst", "admin")) {
            assertThat(get(login, pages + "/hours").getStatus()).as(login).isEqualTo(403);
            assertThat(post(login, pages + "/hours", MONDAYS).getStatus())
                    .as(login)
                    .isEqualTo(403);
            assertThat(post(login, pages + "/time-off", Map.of("from", "2027-01-01"))
                            .getStatus())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(hours.of(practitioner).hours()).isEmpty();
    }

    @Test
    void whoIsNobodyOrHasLeftHasNoHours() throws Exception {
        assertThat(get("manager", "/practitioners/nobody/hours").getStatus()).isEqualTo(404);
        jdbc.sql("update practitioner set left_at = current_timestamp where login = ?")
                .param(practitioner)
                .update();
        assertThat(get("manager", pages + "/hours").getStatus()).isEqualTo(404);
        assertThat(get("manager", "/practitioners").getContentAsString()).doesNotContain(pages);
    }

    private MockHttpServletResponse get(String login, String path) throws Exception {
        return send(login, MockMvcRequestBuilders.get(path));
    }

    private MockHttpServletResponse post(String login, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path);
        fields.forEach(request::param);
        return send(login, request);
    }

    private MockHttpServletResponse send(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }
}
