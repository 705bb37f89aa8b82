package io.engagementdesk.scheduling.handheld;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.practice.WeeklyHours;
import io.engagementdesk.process.Logins;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.Slot;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** a practitioner sees his own day, in his own zone, with the story of who comes next. */
class TodayTests extends DeskTest {

    @Autowired
    private Bookings bookings;

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Logins logins;

    @Autowired
    private TransactionTemplate transaction;

    private final String skill = Cast.fresh("skill");
    private String practitioner;

    /** Where he works it is morning. */
    @BeforeEach
    void somebodyWorksHere() {
        practitioner = somebody();
        int hour = clock().instant().atZone(ZoneOffset.UTC).getHour();
        int offset = hour > 18 ? 30 - hour : 6 - hour;
        hours.set(practitioner, new WorkingWeek(ZoneId.ofOffset("UTC", ZoneOffset.ofHours(offset)), List.of()));
    }

    @Test
    void theNextAppointmentComesWithItsClientsStoryAndTheMeetingsLink() throws Exception {
        String meeting = appointment("review-meeting", "MEETING", Duration.ofHours(2));
        String call = appointment("expert-call", "CALL", Duration.ofHours(5));
        note(meeting, "Calls himself Kim");
        String room = bookings.of(meeting).orElseThrow().room().orElseThrow();
        String page = today(practitioner).getContentAsString();
        assertThat(page)
                .contains(meeting, "Cleo Client", "How?", "help with " + meeting, skill, "English", "Calls himself Kim")
                .contains(room, "Nothing: a new client.", "Later today", call)
                .doesNotContain("No more appointments");
        assertThat(page.indexOf(meeting)).isLessThan(page.indexOf(call));
    }

    @Test
    void whatTheClientBoughtBeforeIsTold() throws Exception {
        String before = cast.engagement("strategy-meeting", "en");
        String now = appointment("expert-call", "CALL", Duration.ofHours(1));
        jdbc.sql("update engagement set contact = (select contact from engagement where number = ?) where number = ?")
                .params(now, before)
                .update();
        assertThat(today(practitioner).getContentAsString()).contains("Strategy meeting", "registered");
    }

    @Test
    void anotherDayIsOnlyAnnounced() throws Exception {
        String number = appointment("expert-call", "CALL", Duration.ofHours(28));
        assertThat(today(practitioner).getContentAsString())
                .contains("No more appointments today", "After that:", "Cleo Client")
                .doesNotContain(number);
    }

    @Test
    void nobodySeesAnothersDay() throws Exception {
        String number = appointment("expert-call", "CALL", Duration.ofHours(2));
        String other = somebody();
        assertThat(today(other).getContentAsString()).doesNotContain(number);
        assertThat(today("desk").getStatus()).isEqualTo(403);
    }

    private String somebody() {
        String login = cast.practitioner(skill, 1, "en");
        logins.ensure(login, "Some", "Body", login, "practitioner");
        return login;
    }

    private String appointment(String service, String kind, Duration ahead) {
        String engagement = cast.engagement(service, "en");
        jdbc.sql("insert into need (engagement, wanted, kind, when_wanted, urgency, skill, level, language, round,"
                        + " analysed_by, analysed_at) values (?, ?, ?, 'LATER', 'NORMAL', ?, 1, 'en', 1, 'desk', ?)")
                .params(engagement, "help with " + engagement, kind, skill, Timestamp.from(clock().instant()))
                .update();
        Instant start = clock().instant().plus(ahead).truncatedTo(ChronoUnit.HOURS);
        transaction.executeWithoutResult(ours -> bookings.book(engagement, new Slot(start, practitioner)));
        return engagement;
    }

    private void note(String engagement, String text) {
        transaction.executeWithoutResult(
                ours -> timeline.add(engagement, new Actor("desk", "test"), "commented", text));
    }

    private MockHttpServletResponse today(String login) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/phone/today")
                        .with(SecurityMockMvcRequestPostProcessors.user(login)
                                .roles(login.equals("desk") ? "DESK" : "PRACTITIONER")))
                .andReturn()
                .getResponse();
    }
}
