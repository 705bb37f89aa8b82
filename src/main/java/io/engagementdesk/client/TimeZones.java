package io.engagementdesk.client;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Time zones by their IANA names, former names brought to the present ones. */
final class TimeZones {

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
            Map.entry("America/Godthab", "America/Nuuk"),
            Map.entry("America/Indianapolis", "America/Indiana/Indianapolis"),
            Map.entry("Asia/Calcutta", "Asia/Kolkata"),
            Map.entry("Asia/Katmandu", "Asia/Kathmandu"),
            Map.entry("Asia/Rangoon", "Asia/Yangon"),
            Map.entry("Asia/Saigon", "Asia/Ho_Chi_Minh"),
            Map.entry("Atlantic/Faeroe", "Atlantic/Faroe"),
            Map.entry("Europe/Kiev", "Europe/Kyiv"),
            Map.entry("Europe/Uzhgorod", "Europe/Kyiv"),
            Map.entry("Europe/Zaporozhye", "Europe/Kyiv"),
            Map.entry("GB", "Europe/London"),
            Map.entry("US/Central", "America/Chicago"),
            Map.entry("US/Eastern", "America/New_York"),
            Map.entry("US/Mountain", "America/Denver"),
            Map.entry("US/Pacific", "America/Los_Angeles"));

    private TimeZones() {}

    static Optional<ZoneId> zone(String name) {
        return Optional.of(RENAMED.getOrDefault(name, name))
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }
}
