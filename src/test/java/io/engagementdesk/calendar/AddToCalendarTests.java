package io.engagementdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class AddToCalendarTests {

    private static final String TITLE = "Rückruf & Rat, 100 % + \"mehr\"; 🎉 #1?";
    private static final Entry ENTRY = new Entry(
            "b1@desk.example",
            new Span(Instant.parse("2026-12-31T22:45:00.5Z"), Instant.parse("2026-12-31T23:15:00.5Z")),
            Weeks.BERLIN,
            TITLE,
            "One\nTwo",
            "",
            URI.create("https://meet.desk.example/42?a=1&b=2"));

    @Test
    void googleGetsItInUtc() {
        assertThat(value(AddToCalendar.google(ENTRY), "dates")).isEqualTo("20261231T224500Z/20261231T231500Z");
        assertThat(value(AddToCalendar.google(ENTRY), "text")).isEqualTo(TITLE);
        assertThat(value(AddToCalendar.google(ENTRY), "details"))
                .isEqualTo("One\nTwo\n\nhttps://meet.desk.example/42?a=1&b=2");
    }

    @Test
    void outlookGetsItInUtc() {
        assertThat(value(AddToCalendar.outlook(ENTRY), "startdt")).isEqualTo("2026-12-31T22:45:00Z");
        assertThat(value(AddToCalendar.outlook(ENTRY), "enddt")).isEqualTo("2026-12-31T23:15:00Z");
        assertThat(value(AddToCalendar.outlook(ENTRY), "subject")).isEqualTo(TITLE);
        assertThat(value(AddToCalendar.outlook(ENTRY), "location")).isEqualTo("https://meet.desk.example/42?a=1&b=2");
    }

    @Test
    void aLinkIsPlainAscii() {
        assertThat(AddToCalendar.google(ENTRY).toString())
                .matches("[\\x21-\\x7e]+")
                .doesNotContain("+", "\"");
    }

    private static String value(URI link, String name) {
        String raw = UriComponentsBuilder.fromUri(link).build().getQueryParams().getFirst(name);
        return UriUtils.decode(raw, java.nio.charset.StandardCharsets.UTF_8);
    }
}
