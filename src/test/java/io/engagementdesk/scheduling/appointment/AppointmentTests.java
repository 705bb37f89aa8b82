package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Slot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** R-113, R-122, R-124: an appointment from the offer to its begin, on every way. */
class AppointmentTests extends Appointed {

    private static final Duration HOUR = Duration.ofHours(1);

    private String practitioner;

    @BeforeEach
    void onePractitioner() {
        practitioner = practitioner(1);
    }

    @Test
    void theClientPicksOneOfThreeTimesAndBothSidesAreInvited() {
        Story story = offered();
        assertState(story, State.SCHEDULED);
        List<String> suggested = slots(page(story, ""));
        assertThat(suggested).hasSize(3).doesNotHaveDuplicates();
        assertThat(post(story, Map.of("slot", suggested.get(1))).getStatus()).isEqualTo(303);
        assertThat(story.open()).containsExactly("changeAppointment");
        Booking booking = booking(story);
        assertThat(new Slot(booking.startsAt(), booking.practitioner())).hasToString(suggested.get(1));
        for (String address : List.of(story.email(), practitioner + "@practice.example")) {
            assertThat(files(address)).singleElement().satisfies(file -> assertThat(file)
                    .contains("METHOD:REQUEST", "UID:" + booking.uid(), "SEQUENCE:0"));
        }
        assertThat(page(story, "").text()).contains(practitioner);
    }

    @Test
    void aTimeIsHeldWhileTheClientReadsWhatHeAgreesTo() {
        Story story = offered();
        String slot = slots(page(story, "")).get(0);
        assertThat(post(story, Map.of("slot", slot, "action", "hold")).getStatus())
                .isEqualTo(303);
        assertThat(story.open()).containsExactly("pickSlot");
        Document confirm = page(story, "");
        assertThat(confirm.select("input[name=slot]").attr("value")).isEqualTo(slot);
        assertThat(confirm.text()).contains("Book this time", "24 hours");
        assertThat(slots(page(story, "?other=true"))).isNotEmpty();
        assertThat(post(story, Map.of("slot", slot)).getStatus()).isEqualTo(303);
        assertThat(booking(story).startsAt())
                .isEqualTo(Slot.parse(slot).orElseThrow().start());
    }

    @Test
    void aFormIsAnsweredWhereverItsPageIsOpen() {
        Story story = offered();
        List<String> free = slots(page(story, ""));
        Map<String, String> other = Map.of("slot", free.get(1), "action", "hold", "zone", "Asia/Tokyo");
        assertThat(postAt(story, "?other=true&zone=Asia/Tokyo", other).getRedirectedUrl())
                .endsWith("?zone=Asia/Tokyo");
        assertThat(postAt(story, "?lang=de", Map.of("slot", free.get(1))).getStatus())
                .isEqualTo(303);
        assertThat(slots(page(story, "?move=true"))).isNotEmpty().doesNotContain(free.get(1));
        assertThat(postAt(story, "?move=true", Map.of("slot", free.get(2), "action", "hold"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(postAt(story, "?zone=Asia/Tokyo", Map.of("slot", free.get(2)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(booking(story).startsAt())
                .isEqualTo(Slot.parse(free.get(2)).orElseThrow().start());
        assertThat(postAt(story, "?cancel=true", Map.of("action", "cancel")).getStatus())
                .isEqualTo(303);
        assertState(story, State.CANCELLED);
    }

    @Test
    void whoComesSecondIsShownOtherTimes() {
        Story first = offered();
        Story second = offered();
        String slot = slots(page(first, "")).get(0);
        post(first, Map.of("slot", slot));
        MockHttpServletResponse lost = post(second, Map.of("slot", slot));
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(slots(page(lost))).isNotEmpty().doesNotContain(slot);
        assertThat(second.open()).containsExactly("pickSlot");
        assertThat(post(second, Map.of("slot", "tomorrow")).getStatus()).isEqualTo(422);
        assertThat(post(second, Map.of("slot", "2020-01-01T10:00:00Z@" + practitioner))
                        .getStatus())
                .isEqualTo(409);
        assertThat(post(second, Map.of()).getStatus()).isEqualTo(422);
        assertThat(post(second, Map.of("price", "1")).getStatus()).isEqualTo(422);
    }

    @Test
    void movingIsFreeAndBothCalendarsFollow() {
        Story story = booked(Duration.ofHours(30));
        String link = story.link();
        Booking before = booking(story);
        String next = slot(story, Duration.ofHours(50));
        assertThat(post(story, Map.of("slot", next)).getStatus()).isEqualTo(303);
        Booking after = booking(story);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isOne();
        assertThat(files(story.email())).hasSize(2).last().satisfies(file -> assertThat(file)
                .contains("METHOD:REQUEST", "UID:" + before.uid(), "SEQUENCE:1"));
        assertThat(files(practitioner + "@practice.example")).hasSize(2);
        assertThat(doors.look(link).getStatus()).isEqualTo(200);
        assertThat(doors.submit(link, Map.of("action", "cancel")).getStatus()).isEqualTo(409);
        assertThat(story.open()).containsExactly("changeAppointment");
        assertThat(flows.of(story.number())).contains("change_moved");
    }

    @Test
    void cancelledADayBeforeCostsNothing() {
        Story story = booked(Duration.ofHours(30));
        before(story, Duration.ofHours(25));
        assertThat(page(story, "?cancel=true").text()).contains("nothing is charged");
        post(story, Map.of("action", "cancel"));
        assertState(story, State.CANCELLED);
        assertThat(balance(story, Accounts.PROVIDER)).isEqualTo("0.00");
        assertThat(files(story.email())).last().satisfies(file -> assertThat(file)
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"));
        assertThat(files(practitioner + "@practice.example")).last().satisfies(file -> assertThat(file)
                .contains("METHOD:CANCEL"));
        assertThat(flows.of(story.number())).contains("forfeit_no", "notArranged_to_giveBack");
    }

    @Test
    void cancelledFiveHoursBeforeCostsHalf() {
        Story story = booked(Duration.ofHours(30));
        before(story, Duration.ofHours(5));
        assertThat(page(story, "?cancel=true").text()).contains("€26.78", "50 %");
        post(story, Map.of("action", "cancel"));
        assertState(story, State.CANCELLED);
        assertThat(balance(story, Accounts.PROVIDER)).isEqualTo("26.78");
        assertThat(balance(story, Accounts.deposit(story.number()))).isEqualTo("0.00");
        assertThat(flows.of(story.number())).contains("forfeit_yes");
    }

    @Test
    void cancelledAnHourBeforeCostsAll() {
        Story story = booked(Duration.ofHours(3));
        before(story, HOUR);
        post(story, Map.of("action", "cancel"));
        assertThat(flows.of(story.number())).contains("cancelledLate_to_settleCancellation");
        assertThat(jdbc.sql("select net + tax from price where engagement = ?")
                        .param(story.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(5_355);
    }

    @Test
    void bothSidesAreRemindedOnlyOfWhatIsStillAhead() {
        Story story = booked(Duration.ofHours(26));
        Story soon = booked(Duration.ofHours(3));
        before(soon, Duration.ofMinutes(30));
        assertThat(messages(soon, "")).filteredOn("appointmentReminder"::equals).hasSize(1);
        before(story, Duration.ofMinutes(30));
        assertThat(messages(story, ""))
                .filteredOn("appointmentReminder"::equals)
                .hasSize(2);
        assertThat(messages(story, practitioner))
                .filteredOn("appointmentReminderStaff"::equals)
                .hasSize(2);
    }

    @Test
    void whenItBeginsTheEngagementIsFulfilled() {
        Story story = booked(Duration.ofHours(2));
        String link = story.link();
        practitioners.arrive(practitioner, Duration.ofHours(8));
        before(story, Duration.ZERO);
        assertThat(flows.of(story.number())).contains("appointmentDue_to_due", "arrangeAppointment_to_fulfilMicro");
        assertThat(story.ringing()).isEqualTo(practitioner);
        assertThat(page(doors.look(link)).text()).contains("has begun");
    }

    @Test
    void aMeetingHasALinkThatSaysNothing() {
        practitioner(3);
        Story story = asked("strategy-meeting")
                .analysed(Map.of("skill", line, "wanted", "LATER", "needsScreen", true, "clearQuestion", false));
        post(story, Map.of("slot", slots(page(story, "")).get(0)));
        Document page = page(story, "");
        assertThat(page.select("a[href^=https://meet.jit.si/desk-]")).isNotEmpty();
        assertThat(files(story.email()).get(0)).contains("https://meet.jit.si/desk-");
        assertThat(Duration.between(booking(story).startsAt(), booking(story).endsAt()))
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void theCalendarFileAndTheLinksOfThePageBringItIntoAnyCalendar() {
        Story story = booked(Duration.ofHours(30));
        Document page = page(story, "");
        assertThat(page.select("a[href^=https://calendar.google.com], a[href^=https://outlook]"))
                .hasSize(2);
        MockHttpServletResponse file =
                doors.look(page.select("a[href$=appointment.ics]").attr("href"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).startsWith("text/calendar");
        assertThat(doors.look(story.link() + "/other.ics").getStatus()).isEqualTo(404);
    }

    @Test
    void lookingChangesNothing() {
        Story story = booked(Duration.ofHours(30));
        for (String query :
                List.of("", "?cancel=true", "?move=true", "?date=2027-01-04", "?zone=Asia/Tokyo", "?zone=x")) {
            assertThat(doors.look(story.link() + query).getStatus()).isEqualTo(200);
        }
        assertThat(story.open()).containsExactly("changeAppointment");
        assertThat(booking(story).sequence()).isZero();
        assertThat(jdbc.sql("select count(*) from decision where engagement = ? and decision_table = 'cancellation'")
                        .param(story.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
