package io.engagementdesk.billing.instalment;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was invoiced at launch becomes revenue with each accepted milestone, in proportion to their instalments. */
@Component
@Transactional
class Earnings {

    private final InstalmentRows rows;
    private final Ledger ledger;

    Earnings(InstalmentRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    void earn(String engagement, int milestone) {
        List<Instalment> ahead = rows.lock(engagement).stream()
                .filter(part -> part.milestone().isPresent() && !part.earned())
                .filter(part -> part.state() != Instalment.State.CANCELLED)
                .toList();
        List<Instalment> accepted = ahead.stream()
                .filter(part -> part.milestone().get() == milestone)
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        Money left = ledger.balance(
                        Accounts.deferred(engagement), accepted.get(0).net().getCurrencyUnit())
                .negated();
        Money share = accepted.size() == ahead.size() ? left : share(left, net(accepted), net(ahead));
        if (share.isPositive()) {
            ledger.post(Posting.of("earned:%s:%d".formatted(engagement, milestone), "earned", engagement)
                    .debit(Accounts.deferred(engagement), share)
                    .credit(Accounts.REVENUE_MACRO, share)
                    .balanced());
        }
        rows.earned(engagement, milestone);
    }

    /** Of what is left, as much as the part is of all that is still to be accepted; the last takes the rest. */
    static Money share(Money left, Money part, Money all) {
        if (all.isZero()) {
            return left.minus(left);
        }
        BigDecimal weight = part.getAmount().divide(all.getAmount(), MathContext.DECIMAL128);
        return left.multipliedBy(weight, RoundingMode.HALF_UP);
    }

    private static Money net(List<Instalment> parts) {
        return Money.total(parts.stream().map(Instalment::net).toList());
    }
}
