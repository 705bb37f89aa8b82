package io.engagementdesk.payment.price;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.Tax;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is too little for a payment provider to move is not asked for but waived, revenue and tax alike. */
@Component
public class Waivers {

    /** Less than this no provider charges, in minor units. */
    private static final long SMALLEST = 50;

    private final Ledger ledger;
    private final Timeline timeline;
    private final Prices prices;

    Waivers(Ledger ledger, Timeline timeline, Prices prices) {
        this.prices = prices;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    public static boolean tooLittle(Money amount) {
        return amount.isPositive() && amount.getAmountMinorLong() < SMALLEST;
    }

    /** Of what is owed, the part that neither a hold of this amount nor a charge on top of it can take. */
    public static Money trifle(Money owed, Money held) {
        Money nothing = owed.minus(owed);
        if (tooLittle(owed)) {
            return owed;
        }
        Money beyond = owed.isGreaterThan(held) ? owed.minus(held) : nothing;
        return tooLittle(beyond) ? beyond : nothing;
    }

    /** What is still owed when the trifle is waived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money waive(String engagement, Money owed, Money held, Tax tax) {
        Money trifle = trifle(owed, held);
        if (trifle.isPositive()) {
            waive(engagement, posting(engagement, trifle, tax), trifle);
        }
        return owed.minus(trifle);
    }

    /** The same of what is left when somebody has taken less of a hold than was owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money waiveRest(String engagement, Money owed) {
        if (!tooLittle(owed)) {
            return owed;
        }
        Tax tax = prices.of(engagement).orElseThrow().tax();
        waive(engagement, posting("waived:rest:" + engagement, engagement, owed, tax), owed);
        return owed.minus(owed);
    }

    private void waive(String engagement, Posting posting, Money trifle) {
        ledger.post(posting);
        timeline.add(engagement, Actor.PROCESS, "waived", trifle + ", too little to charge");
    }

    public static Posting posting(String engagement, Money trifle, Tax tax) {
        return posting("waived:" + engagement, engagement, trifle, tax);
    }

    private static Posting posting(String reference, String engagement, Money trifle, Tax tax) {
        Money taxed = tax.within(trifle);
        return Posting.of(reference, "waived", engagement)
                .debit(Accounts.REVENUE_MICRO, trifle.minus(taxed))
                .debit(Accounts.TAX, taxed)
                .credit(Accounts.receivable(engagement), trifle)
                .balanced();
    }
}
