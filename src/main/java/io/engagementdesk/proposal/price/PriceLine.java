package io.engagementdesk.proposal.price;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One figure of a price and where it comes from.
 *
 * @param position such as 2.1, the first task of the second work package
 * @param label of the work; empty where the kind says it all
 * @param rule id of the rate or of the rule of a decision table
 * @param why the rule in words
 * @param base what the factor is applied to: a rate, or what the lines before add up to
 * @param factor hours or percent, as the kind says
 */
public record PriceLine(
        String position,
        Kind kind,
        String label,
        String rule,
        String why,
        Money base,
        BigDecimal factor,
        Money amount) {

    /** What a line is about. */
    public enum Kind {
        WORK,
        VOLUME,
        URGENCY,
        COMPLEXITY,
        CONTINGENCY,
        DISCOUNT,
        NET,
        TAX,
        GROSS,
        DEPOSIT
    }
}
