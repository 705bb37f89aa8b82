package io.engagementdesk.money;

import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.Money;

/** Writes amounts the way their reader does. */
public final class Amounts {

    private Amounts() {}

    /** With the currency: {@code €1,071.40}, {@code 1.071,40 €}. */
    public static String text(Money amount, Locale language) {
        Locale reader = "de".equals(language.getLanguage()) ? Locale.GERMANY : Locale.forLanguageTag("en-IE");
        NumberFormat format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(amount.getCurrencyUnit().toCurrency());
        return format.format(amount.getAmount());
    }
}
