package io.engagementdesk.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** An amount with its tax; what is taken off it takes tax and net in proportion, and the last part takes the rest. */
public record TaxSplit(Money net, Money tax) {

    public Money gross() {
        return net.plus(tax);
    }

    /** The part of it that this gross amount is; rounded once, to the currency's minor unit. */
    public TaxSplit part(Money gross) {
        if (gross.isNegative() || gross.isGreaterThan(gross())) {
            throw new IllegalArgumentException(gross + " is no part of " + gross());
        }
        if (gross.isZero()) {
            return new TaxSplit(gross, gross);
        }
        BigDecimal exact = tax.getAmount().multiply(gross.getAmount());
        BigDecimal share =
                exact.divide(gross().getAmount(), tax.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        Money taxed = Money.of(tax.getCurrencyUnit(), share);
        return new TaxSplit(gross.minus(taxed), taxed);
    }

    public TaxSplit minus(TaxSplit part) {
        return new TaxSplit(net.minus(part.net()), tax.minus(part.tax()));
    }
}
