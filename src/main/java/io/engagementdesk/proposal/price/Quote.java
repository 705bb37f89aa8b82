package io.engagementdesk.proposal.price;

import io.engagementdesk.money.TaxTreatment;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * A price with everything it consists of.
 *
 * @param lines every figure, in the order in which they add up
 * @param deposit what has been paid ahead and is credited, earliest instalment first
 */
public record Quote(
        List<PriceLine> lines,
        Money net,
        TaxTreatment treatment,
        BigDecimal taxPercent,
        Money tax,
        Money gross,
        Money deposit,
        List<PlannedInstalment> instalments,
        Review review) {

    /** The rules that made it, each once. */
    public List<String> rules() {
        return lines.stream().map(PriceLine::rule).distinct().toList();
    }
}
