package io.engagementdesk.proposal.price;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A surcharge, or below zero a reduction.
 *
 * @param above it applies only to what exceeds this
 */
record Percentage(PriceLine.Kind kind, String rule, String why, BigDecimal percent, Money above) {

    Percentage {
        if (percent.compareTo(BigDecimal.valueOf(-100)) < 0) {
            throw new IllegalArgumentException(rule + " takes away more than there is: " + percent + " %");
        }
    }
}
