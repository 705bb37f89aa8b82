package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Story;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.scheduling.booking.Booking;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** no time, no choice, or no practitioner: somebody always knows what to do next. */
class NoAppointmentTests extends Appointed {

    @Autowired
    private TimesOff timesOff;

    @Test
    void whereNobodyHasTimeAManagerDecidesAndMayTryAgain() {
        cast.practitioner(line, 1, "en"); // who has no hours is never booked
        Story story = offered();
        assertThat(story.open()).containsExactly("decideUnscheduled");
        practitioner(1);
        story.done("manager", "decideUnscheduled", Map.of("decision", "AGAIN", "note", "Kim has time now"));
        assertThat(story.open()).containsExactly("pickSlot");
        assertThat(flows.of(story.number())).contains("offer_no", "unscheduled_again", "offer_yes");
    }

    @Test
    void whoChoosesNothingIsRemindedAndThenAManagerDecides() {
        practitioner(1);
        Story story = offered();
        journey.advance(Duration.ofHours(49));
        assertThat(messages(story, "")).filteredOn("slotReminder"::equals).hasSize(2);
        journey.advance(Duration.ofHours(24));
        assertThat(story.open()).containsExactly("decideUnscheduled");
        assertThat(doors.look(story.link()).getStatus()).isEqualTo(410);
        story.done("manager", "decideUnscheduled", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertThat(balance(story, Accounts.PROVIDER)).isEqualTo("0.00");
        assertThat(flows.of(story.number()))
                .contains("choiceOverdue_to_decideUnscheduled", "unscheduled_giveBack", "notArranged_to_giveBack");
    }

    @Test
    void whomNoTimeSuitsAManagerCalls() {
        practitioner(1);
        Story story = offered();
        assertThat(post(story, Map.of("action", "none")).getStatus()).isEqualTo(303);
        assertThat(story.open()).containsExactly("decideUnscheduled");
        assertThat(page(story, "").text()).contains("Thank you for telling us");
        assertThat(flows.of(story.number())).contains("pick_no");
    }

    @Test
    void whoIsIllIsReplacedAtTheSameTime() {
        String ill = practitioner(1);
        String next = practitioner(2);
        Story story = booked(Duration.ofHours(30));
        Booking before = booking(story);
        assertThat(before.practitioner()).isEqualTo(ill);
        away(ill, before.time());
        assertThat(booking(story).practitioner()).isEqualTo(next);
        assertThat(booking(story).startsAt()).isEqualTo(before.startsAt());
        assertThat(files(ill + "@practice.example")).last().satisfies(file -> assertThat(file)
                .contains("METHOD:CANCEL", "SEQUENCE:1"));
        assertThat(files(next + "@practice.example")).singleElement().satisfies(file -> assertThat(file)
                .contains("METHOD:REQUEST", "SEQUENCE:1"));
        assertThat(files(story.email())).hasSize(2);
        assertThat(story.open()).containsExactly("changeAppointment");
        assertThat(flows.of(story.number())).contains("replacement_yes");
    }

    @Test
    void whoseReplacementIsMissingTheClientPicksAgainFree() {
        String ill = practitioner(1);
        Story story = booked(Duration.ofHours(3));
        Booking before = booking(story);
        away(ill, before.time());
        assertThat(story.open()).containsExactly("pickSlot");
        assertThat(messages(story, "")).contains("appointmentLost");
        assertThat(bookings.of(story.number())).isEmpty();
        assertThat(slots(page(story, ""))).isNotEmpty();
        assertThat(flows.of(story.number())).contains("replacement_no");
        assertThat(jdbc.sql("select count(*) from forfeit where engagement = ?")
                        .param(story.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void timeOffBesideAnAppointmentChangesNothing() {
        String practitioner = practitioner(1);
        Story story = booked(Duration.ofHours(30));
        Span time = booking(story).time();
        away(practitioner, new Span(time.to(), time.to().plus(Duration.ofHours(1))));
        assertThat(booking(story).sequence()).isZero();
    }

    @Test
    void staffChooseOnTheClientsWordWithAReason() {
        practitioner(1);
        Story story = offered();
        String slot = slot(story, Duration.ofHours(30));
        assertThatThrownBy(() -> story.done("manager", "pickSlot", Map.of("slot", slot)))
                .hasMessageContaining("onBehalfReason");
        story.done("manager", "pickSlot", Map.of("slot", slot, "onBehalfReason", "said so on the phone"));
        assertThat(booking(story).startsAt())
                .isEqualTo(io.engagementdesk.scheduling.booking.Slot.parse(slot)
                        .orElseThrow()
                        .start());
        assertThatThrownBy(() -> story.done(
                        "manager", "changeAppointment", Map.of("change", "MOVED", "onBehalfReason", "phone")))
                .hasMessageContaining("choose a time");
        story.done("manager", "changeAppointment", Map.of("change", "CANCELLED", "onBehalfReason", "phone"));
        assertState(story, State.CANCELLED);
    }

    private void away(String practitioner, Span when) {
        timesOff.add(practitioner, when, "ill");
        journey.settle();
    }
}
