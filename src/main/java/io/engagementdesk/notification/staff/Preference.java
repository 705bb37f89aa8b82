package io.engagementdesk.notification.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody of the practice wants to be told.
 *
 * @param entries whether he hears by mail of what clients write
 * @param digestHour of the day in his zone
 * @param digestDue when the next digest leaves
 */
record Preference(
        String login,
        Locale language,
        ZoneId timeZone,
        Tasks tasks,
        boolean entries,
        int digestHour,
        Optional<QuietHours> quiet,
        Optional<Instant> digestDue) {

    /** Which tasks he hears of by mail. */
    enum Tasks {
        NONE,
        EACH,
        DIGEST
    }

    static final int USUAL_HOUR = 8;

    static Preference usual(String login, Locale language, ZoneId timeZone) {
        return new Preference(
                login, language, timeZone, Tasks.NONE, false, USUAL_HOUR, Optional.empty(), Optional.empty());
    }

    /** The same with the moment of the next digest after this one. */
    Preference dueAfter(Instant now) {
        Optional<Instant> due =
                tasks == Tasks.DIGEST ? Optional.of(DayHours.next(digestHour, now, timeZone)) : Optional.empty();
        return new Preference(login, language, timeZone, tasks, entries, digestHour, quiet, due);
    }

    /** When a mail of this moment may leave: at once, or when he is no longer quiet. */
    Optional<Instant> quietUntil(Instant now) {
        return quiet.flatMap(hours -> hours.over(now, timeZone));
    }
}
