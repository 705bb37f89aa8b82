package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.billing.invoice.Kind;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a project has cost its client, with tax. */
@Component
@Transactional(readOnly = true)
public class ProjectCosts {

    /** @param credited what corrections took back of it */
    public record Cost(Money invoiced, Money credited) {

        public Money total() {
            return invoiced.minus(credited);
        }
    }

    private final Invoices invoices;

    ProjectCosts(Invoices invoices) {
        this.invoices = invoices;
    }

    public Cost of(String engagement, CurrencyUnit currency) {
        List<Invoice> all = invoices.of(engagement);
        return new Cost(
                sum(all, currency, kind -> kind == Kind.ADVANCE || kind == Kind.PARTIAL),
                sum(all, currency, kind -> kind == Kind.CORRECTION));
    }

    private static Money sum(List<Invoice> all, CurrencyUnit currency, Predicate<Kind> kinds) {
        return Money.total(
                currency,
                all.stream()
                        .filter(one -> kinds.test(one.kind()))
                        .map(Invoice::gross)
                        .toList());
    }
}
