package io.engagementdesk.practice.page;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The time zones one may live in, by region and city. */
final class Zones {

    private static final Pattern CITY =
            Pattern.compile("UTC|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> CITY.matcher(zone).matches())
            .sorted()
            .toList();

    private Zones() {}

    static boolean known(String zone) {
        return ALL.contains(zone);
    }
}
