package io.engagementdesk.proposal.price;

import io.engagementdesk.scoping.project.InstalmentShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Divides a price into instalments: nets add up to the net, taxes to the tax on the whole. */
final class InstalmentPlan {

    private InstalmentPlan() {}

    static List<PlannedInstalment> of(Money net, Money tax, List<InstalmentShare> shares) {
        if (shares.stream().mapToInt(InstalmentShare::percent).sum() != 100) {
            throw new IllegalArgumentException("The shares do not add up to 100 percent: " + shares);
        }
        List<Money> nets = Apportionment.split(
                net,
                shares.stream()
                        .map(share -> BigDecimal.valueOf(share.percent()))
                        .toList());
        List<Money> taxes =
                Apportionment.split(tax, nets.stream().map(Money::getAmount).toList());
        List<PlannedInstalment> plan = new ArrayList<>();
        for (InstalmentShare share : shares) {
            Money part = nets.get(plan.size());
            Money itsTax = taxes.get(plan.size());
            plan.add(new PlannedInstalment(share.no(), share.milestone(), part, itsTax, part.plus(itsTax)));
        }
        return plan;
    }
}
