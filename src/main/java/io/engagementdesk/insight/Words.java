package io.engagementdesk.insight;

import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says states, facts and times in words that a person reads. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** A decision that a detail begins with, or a provider's reason in brackets. */
    private static final Pattern CODE = Pattern.compile("^[A-Z]{3,}(_[A-Z]+)*(?=$|: )|(?<=\\()[a-z]+(_[a-z]+)+(?=\\))");

    private Words() {}

    /** {@code AWAITING_DEPOSIT} as “Awaiting deposit”. */
    public static String of(State state) {
        return capital(state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** {@code depositPaid} as “Deposit paid”. */
    public static String of(String camelCase) {
        return capital(camelCase.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    /** A line of the timeline, with states as a person says them. */
    public static String detail(Timeline.Entry entry) {
        return "state".equals(entry.what())
                ? Arrays.stream(entry.detail().split(" → "))
                        .map(state -> of(state.toLowerCase(Locale.ROOT)).replace('_', ' '))
                        .collect(Collectors.joining(" → "))
                : sentence("registered".equals(entry.what()) ? entry.detail().replace('-', ' ') : entry.detail());
    }

    /** A sentence whose moments and codes are said as the reader says them. */
    public static String sentence(String text) {
        String said = INSTANT.matcher(text).replaceAll(found -> moment(Instant.parse(found.group())));
        return CODE.matcher(said)
                .replaceAll(found -> found.group().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** In the reader's zone. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(LocaleContextHolder.getTimeZone().toZoneId()));
    }

    /** How long ago, in the largest unit that fits. */
    public static String since(Instant began, Instant now) {
        Duration passed = Duration.between(began, now);
        if (passed.toMinutes() < 1) {
            return "less than a minute";
        }
        return passed.toHours() < 1
                ? count(passed.toMinutes(), "minute")
                : passed.toDays() < 2 ? count(passed.toHours(), "hour") : count(passed.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
