package io.engagementdesk.calendar;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links that put an entry into a calendar on the web. */
public final class AddToCalendar {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private AddToCalendar() {}

    public static URI google(Entry entry) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("action", "TEMPLATE");
        query.put("text", Text.line(entry.summary()));
        query.put(
                "dates",
                BASIC.format(entry.when().from()) + "/"
                        + BASIC.format(entry.when().to()));
        query.put("ctz", entry.zone().getId());
        query.put("details", details(entry));
        query.put("location", place(entry));
        return link("https://calendar.google.com/calendar/render", query);
    }

    public static URI outlook(Entry entry) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("path", "/calendar/action/compose");
        query.put("rru", "addevent");
        query.put("subject", Text.line(entry.summary()));
        query.put("startdt", seconds(entry.when().from()));
        query.put("enddt", seconds(entry.when().to()));
        query.put("body", details(entry));
        query.put("location", place(entry));
        return link("https://outlook.live.com/calendar/0/deeplink/compose", query);
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String place(Entry entry) {
        return Text.present(entry.location()).orElseGet(() -> url(entry).orElse(""));
    }

    private static String details(Entry entry) {
        return Stream.of(Text.present(entry.description()), url(entry))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> url(Entry entry) {
        return Optional.ofNullable(entry.url()).map(URI::toString);
    }

    private static URI link(String base, Map<String, String> query) {
        return URI.create(query.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&", base + "?", "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
