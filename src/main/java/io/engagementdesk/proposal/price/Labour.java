package io.engagementdesk.proposal.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Hours of one role for one task. */
record Labour(String position, String label, HourlyRate rate, BigDecimal hours) {

    Labour {
        if (hours.signum() < 0) {
            throw new IllegalArgumentException("Nobody works for " + hours + " hours");
        }
    }

    PriceLine line() {
        Money amount = rate.rate().multipliedBy(hours, RoundingMode.HALF_UP);
        return new PriceLine(position, PriceLine.Kind.WORK, label, rate.rule(), rate.why(), rate.rate(), hours, amount);
    }
}
