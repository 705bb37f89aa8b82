package io.engagementdesk.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.practice.WeeklyHours;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scheduling.booking.Slot;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the tests of appointments have in common: practitioners who always work, and clients who want a call later. */
abstract class Appointed extends DeskTest {

    @Autowired
    Bookings bookings;

    @Autowired
    FreeTimes freeTimes;

    @Autowired
    WeeklyHours hours;

    @Autowired
    Practitioners practitioners;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Ledger ledger;

    final String line = Cast.fresh("line");

    /** Works around the clock, but not on holidays. */
    final String practitioner(int level) {
        String login = cast.practitioner(line, level, "en");
        jdbc.sql("update practitioner set email = ? where login = ?")
                .params(login + "@practice.example", login)
                .update();
        hours.set(
                login,
                new WorkingWeek(
                        ZoneOffset.UTC,
                        Stream.of(DayOfWeek.values())
                                .map(day -> new Hours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                                .toList()));
        return login;
    }

    final Story asked(String service) {
        return story().registered(service, "later").paid(Story.GOOD_CARD);
    }

    /** The client has the link to pick a time. */
    final Story offered() {
        return asked("expert-call").analysed(Map.of("skill", line, "wanted", "LATER"));
    }

    /** The client has an appointment this long ahead, or somewhat more. */
    final Story booked(Duration ahead) {
        Story story = offered();
        assertThat(post(story, Map.of("slot", slot(story, ahead))).getStatus()).isEqualTo(303);
        return story;
    }

    /** The first free time this long ahead. */
    final String slot(Story story, Duration ahead) {
        Instant from = clock().instant().plus(ahead);
        return freeTimes.all(story.number()).stream()
                .filter(slot -> !slot.start().isBefore(from))
                .map(Slot::toString)
                .findFirst()
                .orElseThrow();
    }

    final MockHttpServletResponse post(Story story, Map<String, String> fields) {
        return postAt(story, "", fields);
    }

    /** The form of the page that this query shows: browsers send it to the page's own address. */
    final MockHttpServletResponse postAt(Story story, String query, Map<String, String> fields) {
        MockHttpServletResponse answer = doors.submit(story.link() + query, fields);
        journey.settle();
        return answer;
    }

    final Document page(Story story, String query) {
        return page(doors.look(story.link() + query));
    }

    static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    final List<String> slots(Document page) {
        return page.select("button[name=slot]").eachAttr("value");
    }

    final Booking booking(Story story) {
        return bookings.of(story.number()).orElseThrow();
    }

    /** Moves to this long before the appointment begins. */
    final void before(Story story, Duration time) {
        Instant target = booking(story).startsAt().minus(time);
        assertThat(journey.advance(Duration.between(clock().instant(), target))).isEmpty();
    }

    final void assertState(Story story, State state) {
        assertThat(engagements.get(story.number()).state()).isEqualTo(state);
    }

    final String balance(Story story, String account) {
        return ledger.balance(story.number(), account, CurrencyUnit.EUR)
                .getAmount()
                .toPlainString();
    }

    /** The templates of what was sent to the client, or to the practitioner of this login. */
    final List<String> messages(Story story, String staff) {
        return jdbc.sql("select template from message where engagement = ? and coalesce(staff, '') = ?"
                        + " order by queued_at, template")
                .params(story.number(), staff)
                .query(String.class)
                .list();
    }

    /** The calendar files that went to an address, oldest first. */
    final List<String> files(String address) {
        return jdbc.sql("select a.content from mailbox_attachment a join mailbox_mail m on m.message_id = a.message_id"
                        + " where m.recipient = ? and a.media_type like 'text/calendar%' order by m.received_at")
                .param(address)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8).replace("\r\n ", ""))
                .list();
    }
}
