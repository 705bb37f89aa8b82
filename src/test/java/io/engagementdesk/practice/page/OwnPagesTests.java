package io.engagementdesk.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import io.engagementdesk.process.Logins;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** a practitioner sets his own hours, time off and calendar link. */
class OwnPagesTests extends DeskTest {

    private static final Pattern REMOVE = Pattern.compile("/phone/time-off/([0-9a-f-]+)/remove");

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private TimesOff timesOff;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Logins logins;

    private String login;

    @BeforeEach
    void somebodyWorksHere() {
        login = cast.practitioner("advisory", 2, "en");
        logins.ensure(login, "Own", "Pages", login, "practitioner");
    }

    @Test
    void hoursAreSetByAPlainForm() throws Exception {
        MockHttpServletResponse answer = post(
                "/phone/hours",
                Map.of(
                        "zone",
                        "America/New_York",
                        "monday-0-from",
                        "09:00",
                        "monday-0-to",
                        "12:00",
                        "monday-2-from",
                        "12:00",
                        "monday-2-to",
                        "00:00",
                        "friday-0-from",
                        "",
                        "friday-0-to",
                        ""));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/phone/hours");
        assertThat(hours.of(login).zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(hours.of(login).hours())
                .containsExactly(
                        new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON),
                        new Hours(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT));
        assertThat(get("/phone/hours"))
                .contains("monday-2-from", "value=\"12:00\"")
                .doesNotContain("friday-1-from");
    }

    @Test
    void whatIsWrongIsSaidNextToTheField() throws Exception {
        MockHttpServletResponse answer = post(
                "/phone/hours",
                Map.of(
                        "zone",
                        "Mars/Olympus",
                        "monday-0-from",
                        "09:00",
                        "monday-0-to",
                        "12:00",
                        "monday-1-from",
                        "11:45",
                        "monday-1-to",
                        "13:00",
                        "tuesday-0-from",
                        "17:00",
                        "tuesday-0-to",
                        "09:00",
                        "sunday-0-from",
                        "9 o'clock\"><script>",
                        "sunday-0-to",
                        ""));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"monday-1-error\"", "id=\"tuesday-0-error\"", "id=\"sunday-0-error\"", "value=\"17:00\"")
                .contains("Choose a time zone")
                .doesNotContain("<script>", "id=\"monday-0-error\"");
        assertThat(hours.of(login).hours()).isEmpty();
    }

    @Test
    void timeOffIsWholeDaysOrTimes() throws Exception {
        ZoneId zone = hours.of(login).zone();
        LocalDate day = LocalDate.ofInstant(clock().instant(), zone).plusDays(20);
        post("/phone/time-off", Map.of("from", day.toString(), "note", "Family <3"));
        post(
                "/phone/time-off",
                Map.of(
                        "from",
                        day.plusDays(3).toString(),
                        "fromTime",
                        "13:00",
                        "to",
                        day.plusDays(4).toString(),
                        "toTime",
                        "10:30"));

        assertThat(timesOff.of(login, clock().instant()))
                .extracting(off -> off.when().from() + "/" + off.when().to())
                .containsExactly(
                        at(day, "00:00") + "/" + at(day.plusDays(1), "00:00"),
                        at(day.plusDays(3), "13:00") + "/" + at(day.plusDays(4), "10:30"));
        assertThat(get("/phone/time-off")).contains("Family &lt;3");
    }

    @Test
    void timeOffThatMakesNoSenseIsRefused() throws Exception {
        assertThat(wrong(Map.of("from", ""))).contains("Give a day");
        assertThat(wrong(Map.of("from", "2031-02-30"))).contains("Give a day");
        assertThat(wrong(Map.of("from", "2020-01-01"))).contains("over already");
        assertThat(wrong(Map.of("from", "2999-01-01"))).contains("three years");
        assertThat(wrong(Map.of("from", "2031-01-02", "to", "2031-01-01"))).contains("after the beginning");
        assertThat(wrong(Map.of("from", "2031-01-02", "note", "x".repeat(201)))).contains("200 characters");
        assertThat(timesOff.of(login, Instant.EPOCH)).isEmpty();
    }

    @Test
    void onlyOnesOwnTimeOffIsRemoved() throws Exception {
        LocalDate day = LocalDate.ofInstant(clock().instant(), ZoneId.of("UTC")).plusDays(20);
        post("/phone/time-off", Map.of("from", day.toString()));
        Matcher remove = REMOVE.matcher(get("/phone/time-off"));
        assertThat(remove.find()).isTrue();

        mvc.perform(as(MockMvcRequestBuilders.post(remove.group()), "anna"));
        assertThat(timesOff.of(login, Instant.EPOCH)).hasSize(1);
        post(remove.group(), Map.of());
        assertThat(timesOff.of(login, Instant.EPOCH)).isEmpty();
    }

    @Test
    void theLinkIsShownOnceAndRevoked() throws Exception {
        MvcResult made = mvc.perform(as(MockMvcRequestBuilders.post("/phone/calendar"), login))
                .andReturn();
        String address = made.getFlashMap().get("address").toString();
        assertThat(address).matches("http://[^/]+/ical/[\\w-]{43}\\.ics");
        String next = mvc.perform(
                        as(MockMvcRequestBuilders.get("/phone/calendar"), login).flashAttrs(made.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(next).contains(address, "webcal://");

        assertThat(get("/phone/calendar")).contains("Link in use").doesNotContain("/ical/");
        post("/phone/calendar/revoke", Map.of());
        assertThat(feeds.since(login)).isEmpty();
    }

    @Test
    void whoIsNoPractitionerFindsNothing() throws Exception {
        for (String page : new String[] {"/phone/hours", "/phone/time-off", "/phone/calendar"}) {
            assertThat(mvc.perform(as(MockMvcRequestBuilders.get(page), "desk"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void thePagesSpeakGerman() throws Exception {
        assertThat(mvc.perform(as(MockMvcRequestBuilders.get("/phone/hours"), login)
                                .header("Accept-Language", "de"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Arbeitszeiten", "Montag", "lang=\"de\"");
    }

    private String wrong(Map<String, String> fields) throws Exception {
        MockHttpServletResponse answer = post("/phone/time-off", fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString();
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(hours.of(login).zone()).toInstant();
    }

    private String get(String path) throws Exception {
        return mvc.perform(as(MockMvcRequestBuilders.get(path), login))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse post(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = as(MockMvcRequestBuilders.post(path), login);
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String login) {
        return request.with(SecurityMockMvcRequestPostProcessors.user(login).roles("PRACTITIONER"))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}
