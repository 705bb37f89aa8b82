package io.engagementdesk.payment.gateway.stripe;

import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts as Stripe counts them: its own table of decimals, which is not that of ISO 4217. */
final class StripeMoney {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Counted with two decimals which must be zero. */
    private static final Set<String> WHOLE_ONLY = Set.of("ISK", "UGX");

    private StripeMoney() {}

    static long minor(Money money) {
        String currency = money.getCurrencyUnit().getCode();
        try {
            long minor = money.getAmount().movePointRight(decimals(currency)).longValueExact();
            if (minor % step(currency) == 0) {
                return minor;
            }
        } catch (ArithmeticException tooFine) {
            throw new Refused("Stripe does not take " + money);
        }
        throw new Refused("Stripe does not take " + money);
    }

    static Money money(long minor, String currency) {
        CurrencyUnit unit = CurrencyUnit.of(currency.toUpperCase(Locale.ROOT));
        return Money.of(unit, BigDecimal.valueOf(minor, decimals(unit.getCode())), RoundingMode.UNNECESSARY);
    }

    static String currency(Money money) {
        return money.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT);
    }

    private static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    /** The last digit of three decimals is always zero. */
    private static int step(String currency) {
        return WHOLE_ONLY.contains(currency) ? 100 : THREE_DECIMALS.contains(currency) ? 10 : 1;
    }
}
