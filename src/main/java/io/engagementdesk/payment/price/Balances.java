package io.engagementdesk.payment.price;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What an engagement owes and has paid ahead, read from the books. */
@Component
public class Balances {

    private final Ledger ledger;
    private final AgreedTerms terms;

    Balances(Ledger ledger, AgreedTerms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    /** Paid ahead and neither used nor given back. */
    public Money deposited(String engagement) {
        return ledger.balance(Accounts.deposit(engagement), currency(engagement))
                .negated();
    }

    /** Owed by the client. */
    public Money owed(String engagement) {
        return ledger.balance(Accounts.receivable(engagement), currency(engagement));
    }

    private CurrencyUnit currency(String engagement) {
        return terms.of(engagement).deposit().getCurrencyUnit();
    }
}
