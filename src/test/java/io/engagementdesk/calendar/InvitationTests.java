package io.engagementdesk.calendar;

import static io.engagementdesk.calendar.Weeks.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import io.engagementdesk.calendar.Invitation.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Person DESK = new Person("Müller & Söhne, \"die\" Beratung; GmbH", "desk@desk.example");

    @Test
    void anotherProgramReadsAllThatIsInIt() {
        ICalendar calendar = read(invitation(entry("Advice", "2026-11-23T13:00:00Z", BERLIN), Method.REQUEST, 2));
        VEvent event = calendar.getEvents().get(0);

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo("E-2026-000042@desk.example");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-11-23T13:30:00Z"));
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getUrl().getValue()).isEqualTo("https://meet.desk.example/42?a=1&b=2");
        assertThat(event.getSummary().getLanguage()).isEqualTo("de");
    }

    @Test
    void everybodyIsNamed() {
        VEvent event = read(invitation(entry("Advice", "2026-11-23T13:00:00Z", BERLIN), Method.REQUEST, 0))
                .getEvents()
                .get(0);

        assertThat(event.getOrganizer().getEmail()).isEqualTo("desk@desk.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Müller & Söhne, 'die' Beratung; GmbH");
        assertThat(event.getAttendees())
                .extracting(attendee -> attendee.getCommonName() + " " + attendee.getEmail() + " "
                        + attendee.getParticipationStatus().getValue())
                .containsExactly(
                        "Ada Lovelace ada+test@client.example ACCEPTED", "Anna Ångström anna@desk.example ACCEPTED");
    }

    @Test
    void aCancellationSpeaksOfTheSameEntry() {
        ICalendar calendar = read(invitation(entry("Advice", "2026-11-23T13:00:00Z", BERLIN), Method.CANCEL, 3));
        VEvent event = calendar.getEvents().get(0);

        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event.getUid().getValue()).isEqualTo("E-2026-000042@desk.example");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, semicolons; colons: backslashes\\n and \"quotes\"",
                "Grüße aus Åre: Äpfel, ß, ø – 日本語 – Київ",
                "👩🏽‍💻 Rückruf 🇩🇪 🏳️‍🌈 ☎️",
                "BEGIN:VEVENT END:VEVENT ATTENDEE:mailto:evil@example.com"
            })
    void everyTextComesBackAsItWas(String text) {
        Entry entry = entry(text, "2026-11-23T13:00:00Z", BERLIN);
        Entry told = new Entry(
                entry.uid(), entry.when(), BERLIN, text, text + "\n\n" + text + "\r\nEND:VCALENDAR", text, null);
        VEvent event = read(invitation(told, Method.REQUEST, 0)).getEvents().get(0);

        assertThat(event.getSummary().getValue()).isEqualTo(text);
        assertThat(event.getLocation().getValue()).isEqualTo(text);
        assertThat(event.getDescription().getValue()).isEqualTo(text + "\n\n" + text + "\nEND:VCALENDAR");
    }

    @Test
    void aNewlineInATitleOrANameBreaksNothingOpen() {
        Entry entry = entry("One\r\nATTENDEE:mailto:evil@example.com", "2026-11-23T13:00:00Z", BERLIN);
        Invitation invitation = new Invitation(
                entry,
                Method.REQUEST,
                0,
                NOW,
                DESK,
                List.of(new Person("Eve\r\nX-EVIL:1\u0000", "eve@x.example")),
                Locale.GERMAN);
        VEvent event = read(invitation).getEvents().get(0);

        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo("Eve X-EVIL:1");
        assertThat(event.getExperimentalProperties()).isEmpty();
    }

    @Test
    void longTitlesAreFoldedAtSeventyFiveOctetsWithoutBreakingACharacter() {
        String title = "Ümläüt 🎉 ".repeat(30);
        byte[] file = invitation(entry(title, "2026-11-23T13:00:00Z", BERLIN), Method.REQUEST, 0)
                .toBytes();
        String text = new String(file, StandardCharsets.UTF_8);

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text).doesNotContain("\uFFFD");
        assertThat(read(file).getEvents().get(0).getSummary().getValue()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-31T01:00:00Z,20260331T030000",
        "Europe/Berlin,2026-10-23T23:30:00Z,20261024T013000",
        "America/New_York,2026-03-10T07:00:00Z,20260310T030000",
        "Asia/Kolkata,2028-02-29T03:30:00Z,20280229T090000",
        "Pacific/Auckland,2026-12-31T20:00:00Z,20270101T090000",
        "Europe/Kyiv,2026-07-01T06:00:00Z,20260701T090000",
        "America/Sao_Paulo,2026-07-01T12:00:00Z,20260701T090000"
    })
    void theZoneComesWithItsDefinition(ZoneId zone, Instant starts, String local) {
        byte[] file = invitation(entry("Advice", starts.toString(), zone), Method.REQUEST, 0)
                .toBytes();
        ICalendar calendar = read(file);
        TimezoneInfo zones = calendar.getTimezoneInfo();

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("DTSTART;TZID=" + zone + ":" + local);
        assertThat(zones.getTimezones()).hasSize(1);
        assertThat(calendar.getEvents().get(0).getDateEnd().getValue().toInstant())
                .isEqualTo(starts.plus(Duration.ofMinutes(30)));
    }

    /** R-122, F25: half an hour by half an hour around every change of the clock, and around leap day and year’s end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Europe/Kyiv"
            })
    void everyHourAroundAChangeOfTheClockIsReadAsItWasMeant(ZoneId zone) {
        days(zone).flatMap(day -> halfHours(day, zone)).forEach(starts -> assertThat(starts(starts, zone))
                .as("%s in %s", starts, zone)
                .isEqualTo(starts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"})
    void everyDayOfTheYearIsReadAsItWasMeant(ZoneId zone) {
        Instant first = Instant.parse("2027-12-31T00:30:00Z");
        for (int day = 0; day < 366; day += 3) {
            Instant starts = first.plus(Duration.ofDays(day));
            assertThat(starts(starts, zone)).as("%s in %s", starts, zone).isEqualTo(starts);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe, 2027-07-01T00:00:00Z",
        "Africa/Casablanca, 2027-07-01T00:00:00Z",
        "Europe/Berlin, 2027-03-28T12:00:00Z"
    })
    void whatNoSimpleRuleSaysIsToldInUtc(ZoneId zone, Instant starts) {
        byte[] file = invitation(entry("Advice", starts.toString(), zone), Method.REQUEST, 0)
                .toBytes();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("DTSTART:" + starts.toString().replaceAll("[-:]", ""))
                .doesNotContain("VTIMEZONE");
    }

    private static Stream<LocalDate> days(ZoneId zone) {
        Stream<LocalDate> changes = Stream.iterate(
                        zone.getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z")),
                        change -> change != null && change.getInstant().isBefore(Instant.parse("2029-01-01T00:00:00Z")),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(change -> change.getDateTimeBefore().toLocalDate());
        return Stream.concat(changes, Stream.of(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 2, 29)))
                .flatMap(day -> day.minusDays(2).datesUntil(day.plusDays(3)));
    }

    private static Stream<Instant> halfHours(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.iterate(
                day.atStartOfDay(zone).toInstant(), at -> at.isBefore(end), at -> at.plus(Duration.ofMinutes(30)));
    }

    private static Instant starts(Instant starts, ZoneId zone) {
        byte[] file = invitation(entry("Advice", starts.toString(), zone), Method.REQUEST, 0)
                .toBytes();
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .get(0)
                .getDateStart()
                .getValue()
                .toInstant();
    }

    @Test
    void anHourThatTheClockShowsTwiceIsToldInUtc() {
        byte[] file = invitation(entry("Advice", "2026-10-25T01:30:00Z", BERLIN), Method.REQUEST, 0)
                .toBytes();

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("DTSTART:20261025T013000Z");
    }

    @Test
    void aZoneWithoutADefinitionIsToldInUtc() {
        byte[] file = invitation(entry("Advice", "2026-11-23T13:00:00Z", ZoneId.of("+05:17")), Method.REQUEST, 0)
                .toBytes();

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("DTSTART:20261123T130000Z");
    }

    @Test
    void theMailPartSaysWhatItAsksFor() {
        assertThat(invitation(entry("Advice", "2026-11-23T13:00:00Z", BERLIN), Method.CANCEL, 1)
                        .mediaType())
                .isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    }

    private static Entry entry(String summary, String starts, ZoneId zone) {
        return new Entry(
                "E-2026-000042@desk.example",
                Span.of(Instant.parse(starts), Duration.ofMinutes(30)),
                zone,
                summary,
                "What it is about",
                "",
                URI.create("https://meet.desk.example/42?a=1&b=2"));
    }

    private static Invitation invitation(Entry entry, Method method, int sequence) {
        List<Person> invited = List.of(
                new Person("Ada Lovelace", "ada+test@client.example"),
                new Person("Anna Ångström", "anna@desk.example"));
        return new Invitation(entry, method, sequence, NOW, DESK, invited, Locale.GERMAN);
    }

    private static ICalendar read(Invitation invitation) {
        return read(invitation.toBytes());
    }

    private static ICalendar read(byte[] file) {
        ICalendar calendar =
                Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        assertThat(calendar.validate(calendar.getVersion()).getWarnings()).isEmpty();
        assertThat(Reread.errors(file)).isEmpty();
        return calendar;
    }
}
