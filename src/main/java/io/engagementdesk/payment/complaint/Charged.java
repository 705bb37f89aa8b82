package io.engagementdesk.payment.complaint;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.TaxSplit;
import io.engagementdesk.payment.price.Prices;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** What an engagement has been charged and not been credited, read from the books. */
@Component
class Charged {

    private final Ledger ledger;
    private final Prices prices;

    Charged(Ledger ledger, Prices prices) {
        this.ledger = ledger;
        this.prices = prices;
    }

    TaxSplit left(String engagement) {
        CurrencyUnit currency = prices.of(engagement).orElseThrow().net().getCurrencyUnit();
        return new TaxSplit(
                ledger.balance(engagement, Accounts.REVENUE_MICRO, currency).negated(),
                ledger.balance(engagement, Accounts.TAX, currency).negated());
    }
}
