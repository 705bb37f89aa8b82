package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.money.TaxSplit;
import io.engagementdesk.proposal.price.PlannedInstalment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Makes the instalments those of a changed project: all of them add up to its new price. */
@Component
class Replanning {

    private final InstalmentRows rows;

    Replanning(InstalmentRows rows) {
        this.rows = rows;
    }

    void apply(String engagement, List<PlannedInstalment> agreed) {
        Map<Integer, Instalment> known = byNo(rows.lock(engagement));
        agreed.stream()
                .filter(part -> !known.containsKey(part.no()))
                .forEach(part -> rows.add(Instalments.planned(engagement, part)));
        agreed.stream()
                .filter(part -> isFree(known.get(part.no())))
                .forEach(part -> rows.reprice(known.get(part.no()), part.net(), part.tax()));
        known.values().stream()
                .filter(part -> isOpen(part) && agreed.stream().noneMatch(other -> other.no() == part.no()))
                .forEach(part -> rows.move(part, State.CANCELLED));
        spread(engagement, difference(known, agreed));
    }

    /** What the new plan has more, or less, than the old one in what can no longer change. */
    private static TaxSplit difference(Map<Integer, Instalment> known, List<PlannedInstalment> agreed) {
        Money nothing = Money.zero(agreed.get(0).net().getCurrencyUnit());
        TaxSplit difference = new TaxSplit(nothing, nothing);
        for (PlannedInstalment part : agreed) {
            Instalment fixed = known.get(part.no());
            if (fixed != null && !isFree(fixed)) {
                difference = difference.minus(
                        new TaxSplit(fixed.net().minus(part.net()), fixed.tax().minus(part.tax())));
            }
        }
        return difference;
    }

    /** The next takes it; of less than it costs, those after it too. */
    private void spread(String engagement, TaxSplit difference) {
        TaxSplit left = difference;
        for (Instalment part : rows.of(engagement)) {
            if (isOpen(part) && !(left.net().isZero() && left.tax().isZero())) {
                Money net = atLeastNothing(part.net().plus(left.net()));
                Money tax = atLeastNothing(part.tax().plus(left.tax()));
                rows.reprice(part, net, tax);
                left = left.minus(new TaxSplit(net.minus(part.net()), tax.minus(part.tax())));
            }
        }
        if (!left.net().isZero() || !left.tax().isZero()) {
            throw new IllegalStateException(
                    "The change of %s leaves no instalment ahead that takes %s".formatted(engagement, left.gross()));
        }
    }

    private static Money atLeastNothing(Money amount) {
        return amount.isNegative() ? amount.minus(amount) : amount;
    }

    private static boolean isOpen(Instalment part) {
        return part != null && part.state() == State.PLANNED;
    }

    /** Ahead, or dropped by an earlier change and agreed once more. */
    private static boolean isFree(Instalment part) {
        return isOpen(part)
                || part != null
                        && part.state() == State.CANCELLED
                        && part.invoice().isEmpty();
    }

    private static Map<Integer, Instalment> byNo(List<Instalment> all) {
        return all.stream().collect(Collectors.toMap(Instalment::no, Function.identity()));
    }
}
