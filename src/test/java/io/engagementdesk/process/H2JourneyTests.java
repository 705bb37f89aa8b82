package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.practice.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole journeys on H2, whose locks, times and types are its own. */
class H2JourneyTests extends H2DeskTest {

    private final String line = Cast.fresh("line");

    @Autowired
    private Engagements engagements;

    @Autowired
    private Ledger ledger;

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private Practitioners practitioners;

    private String practitioner;

    @BeforeEach
    void aPractitionerIsThere() {
        practitioner = cast.practitioner(line, 2, "en");
    }

    @Test
    void aCallIsSoldRoutedPaidAndRated() {
        Story story = ringing();
        talked(story, Duration.ofMinutes(19));
        assertEnded(story, State.FULFILLED, "71.40");
        assertThat(doors.submit(story.link(), Map.of("rating", "5", "comment", "Thanks"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(story.open()).isEmpty();
    }

    @Test
    void aDroppedCallIsRedialledAndAShortOneGivesTheRestBack() {
        Story story = ringing("advice-call").answered();
        assertThat(journey.advance(Duration.ofSeconds(40))).isEmpty();
        story.report("hangup", Map.of("party", "client", "outcome", "dropped"));
        journey.settle();
        story.report("answer", Map.of("party", "client"));
        story.report("answer", Map.of("party", "practitioner"));
        assertThat(journey.advance(Duration.ofMinutes(5))).isEmpty();
        story.hungUp("practitioner");
        assertEnded(story, State.FULFILLED, "28.56");
    }

    @Test
    void aDepositNobodyPaysEndsItAndLateMoneyGoesBack() {
        Story story = story().registered("expert-call", "now");
        String checkout = story.checkout();
        doors.submit(checkout, Map.of("number", "4000002500003155"));
        assertThat(journey.advance(Duration.ofHours(25))).isEmpty();
        doors.submit(checkout, Map.of("authentication", "confirm"));
        journey.settle();
        assertEnded(story, State.NOT_SECURED, "0.00");
    }

    @Test
    void aClientWhoIsNotReachedGetsEverythingBack() {
        Story story = ringing();
        story.report("answer", Map.of("party", "practitioner"));
        assertThat(journey.advance(Duration.ofMinutes(2))).isEmpty();
        story.done("manager", "decideNotReached", Map.of("decision", "GIVE_BACK"));
        assertEnded(story, State.CANCELLED, "0.00");
    }

    @Test
    void anAppointmentIsPickedMovedKeptAndPaid() {
        hours.set(practitioner, new WorkingWeek(ZoneOffset.UTC, everyDay()));
        Story story = story().registered("expert-call", "later")
                .paid(Story.GOOD_CARD)
                .analysed(Map.of("skill", line, "wanted", "LATER"));
        Instant picked = chosen(story, "", Elements::first);
        assertThat(booked(story)).isEqualTo(picked);
        Instant moved = chosen(story, "?move=true", Elements::last);
        assertThat(booked(story)).isEqualTo(moved).isNotEqualTo(picked);
        assertThat(jdbc.sql("select count(*) from booking where engagement = ?")
                        .param(story.number())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(journey.advance(Duration.between(clock().instant(), moved).minusHours(1)))
                .isEmpty();
        practitioners.arrive(practitioner, Duration.ofHours(8));
        assertThat(journey.advance(Duration.between(clock().instant(), moved))).isEmpty();
        assertThat(story.ringing()).isEqualTo(practitioner);
        talked(story, Duration.ofMinutes(19));
        assertEnded(story, State.FULFILLED, "71.40");
    }

    /** The client takes one of the times that the page behind his newest link suggests. */
    private Instant chosen(Story story, String query, Function<Elements, Element> one) {
        Elements suggested = Jsoup.parse(
                        new String(doors.look(story.link() + query).getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("button[name=slot]");
        String slot = one.apply(suggested).attr("value");
        assertThat(doors.submit(story.link(), Map.of("slot", slot)).getStatus()).isEqualTo(303);
        journey.settle();
        assertThat(slot).endsWith("@" + practitioner);
        return Instant.parse(slot.substring(0, slot.indexOf('@')));
    }

    private Instant booked(Story story) {
        return jdbc.sql("select starts_at from booking where engagement = ? and state = 'BOOKED'")
                .param(story.number())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static List<Hours> everyDay() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Hours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
    }

    private Story ringing() {
        return ringing("expert-call");
    }

    private Story ringing(String service) {
        Story story = story().registered(service, "now").paid(Story.GOOD_CARD).analysed(Map.of("skill", line));
        assertThat(story.ringing()).isEqualTo(practitioner);
        return story;
    }

    private void talked(Story story, Duration time) {
        story.answered();
        assertThat(journey.advance(time)).isEmpty();
        story.hungUp("client");
    }

    private void assertEnded(Story story, State state, String kept) {
        assertThat(engagements.get(story.number()).state()).isEqualTo(state);
        assertBalance(story, Accounts.PROVIDER, kept);
        assertBalance(story, Accounts.deposit(story.number()), "0.00");
        assertBalance(story, Accounts.receivable(story.number()), "0.00");
    }

    private void assertBalance(Story story, String account, String amount) {
        assertThat(ledger.balance(story.number(), account, CurrencyUnit.EUR))
                .as(account)
                .isEqualTo(Money.parse("EUR " + amount));
    }
}
