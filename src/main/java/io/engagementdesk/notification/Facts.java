package io.engagementdesk.notification;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts facts into texts, amounts and moments as the reader writes them. */
final class Facts {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (-?\\d{1,12}\\.\\d{2})");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z");

    private Facts() {}

    /** The text with each name in braces replaced by its fact, in one pass: facts are never read as texts. */
    static String fill(String text, Map<String, String> facts) {
        return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(facts.getOrDefault(name.group(1), "")));
    }

    static String shown(String value, Message reader) {
        Matcher amount = AMOUNT.matcher(value);
        if (amount.matches()) {
            return money(amount.group(1), amount.group(2), reader);
        }
        return MOMENT.matcher(value).matches() ? moment(value, reader) : value;
    }

    private static String money(String currency, String number, Message reader) {
        NumberFormat format = NumberFormat.getCurrencyInstance(reader.language());
        try {
            format.setCurrency(Currency.getInstance(currency));
        } catch (IllegalArgumentException unknown) {
            return currency + " " + number;
        }
        return format.format(new java.math.BigDecimal(number));
    }

    private static String moment(String value, Message reader) {
        var at = Instant.parse(value.length() == 17 ? value.replace("Z", ":00Z") : value)
                .atZone(reader.zone());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(reader.language())
                        .format(at)
                + " (" + DateTimeFormatter.ofPattern("zzz", reader.language()).format(at) + ")";
    }
}
