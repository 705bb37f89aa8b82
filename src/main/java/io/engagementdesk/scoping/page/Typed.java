package io.engagementdesk.scoping.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands in fields. */
final class Typed {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Typed() {}

    static String text(Map<String, String> fields, String key) {
        return fields.getOrDefault(key, "").strip();
    }

    /** The keys of a list's entries, as long as there are any. */
    static Stream<String> keys(Map<String, String> fields, String prefix, String field) {
        return IntStream.iterate(0, at -> fields.containsKey(prefix + at + field), at -> at + 1)
                .mapToObj(at -> prefix + at);
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** With a point or a comma, no more than two decimals, and not negative. */
    static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,6}([.,]\\d{1,2})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    static boolean quarters(String text) {
        return number(text).filter(one -> one.remainder(QUARTER).signum() == 0).isPresent();
    }

    /** A whole one up to 100; empty is none. */
    static Optional<Integer> percent(String text) {
        return text.isEmpty()
                ? Optional.of(0)
                : Optional.of(text)
                        .filter(one -> one.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(one -> one <= 100);
    }

    static String percent(int percent) {
        return percent == 0 ? "" : String.valueOf(percent);
    }

    static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
