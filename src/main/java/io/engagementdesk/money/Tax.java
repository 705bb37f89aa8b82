package io.engagementdesk.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * A rate of value-added tax; every result is rounded once, half up, to the currency's minor unit.
 *
 * @param percent 0 to 100
 */
public record Tax(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tax {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A tax rate lies between 0 and 100 percent, not at " + percent);
        }
    }

    public static Tax percent(long percent) {
        return new Tax(BigDecimal.valueOf(percent));
    }

    /** The tax that comes on top of a net amount. */
    public Money on(Money net) {
        return net.multipliedBy(percent.divide(HUNDRED), RoundingMode.HALF_UP);
    }

    /** The tax contained in a gross amount. */
    public Money within(Money gross) {
        BigDecimal net = gross.getAmount()
                .multiply(HUNDRED)
                .divide(HUNDRED.add(percent), gross.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        return gross.minus(net);
    }
}
