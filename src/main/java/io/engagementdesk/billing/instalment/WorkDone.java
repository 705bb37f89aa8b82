package io.engagementdesk.billing.instalment;

import io.engagementdesk.money.TaxSplit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What was done of a project that ends early.
 *
 * @param earned of what was invoiced at launch, net
 * @param unearned the rest of it
 * @param owed of the instalments ahead
 */
record WorkDone(Money earned, Money unearned, TaxSplit owed) {

    /** @param percents by milestone, what of it was done; of one that is not named, nothing */
    static WorkDone of(List<Instalment> ahead, Money deferred, Map<Integer, Integer> percents) {
        Money nothing = deferred.minus(deferred);
        WorkDone done = new WorkDone(nothing, nothing, new TaxSplit(nothing, nothing));
        Money left = deferred;
        for (int at = 0; at < ahead.size(); at++) {
            Money launched = portion(left, ahead.subList(at, ahead.size()));
            left = left.minus(launched);
            Instalment part = ahead.get(at);
            done = done.plus(
                    part,
                    launched,
                    part.milestone().map(no -> percents.getOrDefault(no, 0)).orElse(0));
        }
        return new WorkDone(done.earned(), done.unearned().plus(left), done.owed());
    }

    private WorkDone plus(Instalment part, Money launched, int percent) {
        Money worked = share(launched, percent);
        return new WorkDone(
                earned.plus(worked),
                unearned.plus(launched.minus(worked)),
                new TaxSplit(
                        owed.net().plus(share(part.net(), percent)), owed.tax().plus(share(part.tax(), percent))));
    }

    /** What of the first instalment belongs to the first of these: as much as it costs of all, the last takes the rest. */
    private static Money portion(Money left, List<Instalment> ahead) {
        if (ahead.size() == 1) {
            return left;
        }
        Money all = Money.total(ahead.stream().map(Instalment::net).toList());
        return all.isZero()
                ? left.dividedBy(ahead.size(), RoundingMode.DOWN)
                : Earnings.share(left, ahead.get(0).net(), all);
    }

    private static Money share(Money amount, int percent) {
        return amount.multipliedBy(BigDecimal.valueOf(percent, 2), RoundingMode.HALF_UP);
    }
}
