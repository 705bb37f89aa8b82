package io.engagementdesk.payment.complaint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** An amount with its tax; what is taken off it takes tax and net in proportion, and the last part takes the rest. */
record TaxSplit(Money net, Money tax) {

    Money gross() {
        return net.plus(tax);
    }

    /** The part of it that this gross amount is; rounded once, to the currency's minor unit. */
    TaxSplit part(Money gross) {
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

    TaxSplit minus(TaxSplit part) {
        return new TaxSplit(net.minus(part.net()), tax.minus(part.tax()));
    }
}
