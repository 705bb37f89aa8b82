package io.engagementdesk.payment.complaint;

import io.engagementdesk.payment.operation.Operation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says in a form of the staff what they need to know. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Shown() {}

    /** A client's words, in which nothing is markup. */
    static String text(String typed) {
        return typed.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]#~|])", "\\\\$1")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    static String day(Instant moment) {
        return DAY.format(moment.atZone(LocaleContextHolder.getTimeZone().toZoneId()));
    }

    static String list(Stream<Operation> operations) {
        String list = operations
                .map(one -> one.amount() + " (" + one.purpose().name().toLowerCase(Locale.ROOT) + ", "
                        + day(one.changedAt()) + ")")
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "nothing" : list;
    }
}
