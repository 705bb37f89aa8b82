package io.engagementdesk.scheduling.appointment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The zones a client may read times in. */
final class Zones {

    /** One of the select. */
    record Choice(String id, String label, boolean chosen) {}

    private static final List<String> COMMON = List.of(
            "Pacific/Honolulu",
            "America/Anchorage",
            "America/Los_Angeles",
            "America/Denver",
            "America/Chicago",
            "America/Mexico_City",
            "America/New_York",
            "America/Bogota",
            "America/Halifax",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Atlantic/Azores",
            "UTC",
            "Europe/London",
            "Europe/Lisbon",
            "Africa/Lagos",
            "Europe/Berlin",
            "Europe/Vienna",
            "Europe/Zurich",
            "Europe/Amsterdam",
            "Europe/Paris",
            "Europe/Madrid",
            "Europe/Rome",
            "Europe/Warsaw",
            "Africa/Johannesburg",
            "Africa/Cairo",
            "Europe/Athens",
            "Europe/Helsinki",
            "Europe/Kyiv",
            "Europe/Istanbul",
            "Asia/Jerusalem",
            "Africa/Nairobi",
            "Asia/Riyadh",
            "Asia/Dubai",
            "Asia/Tehran",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Dhaka",
            "Asia/Bangkok",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Australia/Perth",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Australia/Adelaide",
            "Australia/Sydney",
            "Pacific/Auckland");

    private Zones() {}

    /** What was asked for, if it is a zone of the world. */
    static Optional<ZoneId> parse(String asked) {
        try {
            return Optional.of(ZoneId.of(asked))
                    .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** From west to east as it is at that moment; with the reader's own. */
    static List<Choice> choices(ZoneId own, Instant at, Locale language) {
        return Stream.concat(Stream.of(own.getId()), COMMON.stream())
                .distinct()
                .map(ZoneId::of)
                .sorted(Comparator.comparing(
                                (ZoneId zone) -> zone.getRules().getOffset(at).getTotalSeconds())
                        .thenComparing(ZoneId::getId))
                .map(zone -> new Choice(zone.getId(), label(zone, at, language), zone.equals(own)))
                .toList();
    }

    static String label(ZoneId zone, Instant at, Locale language) {
        String offset = zone.getRules().getOffset(at).getId().replace("Z", "+00:00");
        String city = zone.getId().replaceAll(".*/", "").replace('_', ' ');
        return city + " – " + zone.getDisplayName(TextStyle.FULL, language) + " (UTC" + offset + ")";
    }
}
