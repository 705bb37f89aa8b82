package io.engagementdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTests {

    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Busy CALL = new Busy(
            "b1@desk.example",
            "E-2026-000042",
            new Span(Instant.parse("2026-11-23T13:00:00Z"), Instant.parse("2026-11-23T13:30:00Z")),
            MADE);

    @Test
    void aFeedTellsWhenAndWhichEngagementAndNothingElse() {
        String text = text(List.of(CALL));

        assertThat(text)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n")
                .contains("X-PUBLISHED-TTL:PT15M\r\n")
                .contains("\r\nNAME:Anna\\, desk\r\n")
                .contains("SUMMARY:E-2026-000042\r\n")
                .contains("DTSTART:20261123T130000Z\r\n", "DTEND:20261123T133000Z\r\n", "DTSTAMP:20261122T100000Z\r\n")
                .doesNotContain("ATTENDEE", "ORGANIZER", "DESCRIPTION", "\r\nLOCATION", "METHOD");
    }

    @Test
    void anotherProgramReadsIt() {
        ICalendar calendar = Biweekly.parse(text(List.of(CALL))).first();

        assertThat(calendar.validate(calendar.getVersion()).getWarnings()).isEmpty();
        assertThat(Reread.errors(text(List.of(CALL)).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().get(0).getUid().getValue()).isEqualTo("b1@desk.example");
    }

    @Test
    void nothingBookedIsAFeedToo() {
        assertThat(Reread.errors(text(List.of()).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(text(List.of())).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    private static String text(List<Busy> busy) {
        return new String(
                new Feed("Anna, desk", Weeks.BERLIN, Duration.ofMinutes(15), busy).toBytes(), StandardCharsets.UTF_8);
    }
}
