package io.engagementdesk.intake.phone;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A short word that changes when anything on a telephone changes. */
final class Versions {

    private Versions() {}

    static String of(Object... shown) {
        String all = Arrays.deepToString(shown).replaceAll("seconds=\\d+", "");
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
