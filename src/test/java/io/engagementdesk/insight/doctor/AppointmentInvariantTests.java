package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.practice.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F38: an appointment or a diary that contradicts itself is found. */
class AppointmentInvariantTests extends BrokenDesk {

    private static final String TWIN = "insert into booking (id, engagement, practitioner, starts_at, ends_at, state,"
            + " sequence, last_change, time_zone, made_at) select '00000000-0000-0000-0000-0000000000aa', ?,"
            + " practitioner, starts_at, ends_at, state, sequence, last_change, time_zone, made_at"
            + " from booking where engagement = ?";

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private CalendarFeeds feeds;

    private String practitioner;
    private String number;

    @BeforeEach
    void anAppointmentStands() {
        String line = Cast.fresh("line");
        practitioner = cast.practitioner(line, 1, "en");
        hours.set(
                practitioner,
                new WorkingWeek(
                        ZoneOffset.UTC,
                        Stream.of(DayOfWeek.values())
                                .map(day -> new Hours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                                .toList()));
        Story story = story().registered("expert-call", "later")
                .paid(Story.GOOD_CARD)
                .analysed(Map.of("skill", line, "wanted", "LATER"));
        doors.submit(story.link(), Map.of("slot", offered(story.link())));
        journey.settle();
        number = story.number();
        assertThat(found(number, () -> {})).isEmpty();
    }

    @Test
    void aTimeGivenAwayTwiceIsFound() {
        String other = fulfilled().number();
        assertThat(found(practitioner, () -> sql(TWIN, other, number))).containsExactly("booking", "booking");
    }

    @Test
    void twoAppointmentsOfOneEngagementAreFound() {
        assertThat(found(number, () -> sql(TWIN, number, number))).contains("given");
    }

    @Test
    void anAppointmentWhoseTimeAnotherMayTakeIsFound() {
        assertThat(found(number, () -> sql("delete from practitioner_hold where engagement = ?", number)))
                .containsExactly("guard");
    }

    @Test
    void anAppointmentThatNobodyWaitsForIsFound() {
        assertThat(found(
                        number,
                        () -> sql(
                                "update ACT_RU_TASK set TASK_DEF_KEY_ = 'another' where PROC_INST_ID_ in (select"
                                        + " PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)",
                                number)))
                .containsExactly("appointment");
    }

    @Test
    void timeThatIsHeldForNobodyIsFound() {
        assertThat(found(
                        practitioner,
                        () -> sql("update practitioner_hold set engagement = 'E-none' where engagement = ?", number)))
                .contains("holds");
    }

    @Test
    void hoursThatOverlapAreFound() {
        assertThat(found(
                        practitioner,
                        () -> sql(
                                "insert into working_hours (practitioner, weekday, begins, ends)"
                                        + " values (?, 3, time '09:00:00', time '12:00:00')",
                                practitioner)))
                .containsExactly("hours");
    }

    @Test
    void aCalendarThatTwoSecretsOpenIsFound() {
        assertThat(found(practitioner, () -> {
                    feeds.make(practitioner);
                    sql(
                            "insert into calendar_feed (id, practitioner, secret_hash, made_at) select"
                                    + " '00000000-0000-0000-0000-0000000000ab', practitioner, 'another', made_at"
                                    + " from calendar_feed where practitioner = ?",
                            practitioner);
                }))
                .containsExactly("feed");
    }

    private String offered(String link) {
        return Jsoup.parse(new String(doors.look(link).getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("button[name=slot]")
                .attr("value");
    }
}
