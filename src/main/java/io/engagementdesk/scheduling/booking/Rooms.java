package io.engagementdesk.scheduling.booking;

import java.security.SecureRandom;
import java.util.Locale;

/** Names of meeting rooms: nobody can guess one, and none says whose it is. */
final class Rooms {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 24;

    private Rooms() {}

    static String fresh() {
        StringBuilder name = new StringBuilder();
        while (name.length() < LENGTH) {
            name.append(Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX));
        }
        return name.substring(0, LENGTH).toLowerCase(Locale.ROOT);
    }
}
