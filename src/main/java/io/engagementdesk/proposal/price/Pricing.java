package io.engagementdesk.proposal.price;

import io.engagementdesk.client.TaxStatus;
import io.engagementdesk.money.Practice;
import io.engagementdesk.money.Tax;
import io.engagementdesk.money.TaxTreatment;
import io.engagementdesk.process.Decisions.Ruling;
import io.engagementdesk.proposal.price.PriceLine.Kind;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.WorkPackage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prices a scope: rate card times hours, the decision tables, tax, and what the deposit pays of it. */
@Service
@Transactional
public class Pricing {

    private final RateCard card;
    private final PriceTables tables;
    private final Practice practice;

    Pricing(RateCard card, PriceTables tables, Practice practice) {
        this.card = card;
        this.tables = tables;
        this.practice = practice;
    }

    /**
     * The price of this scope today.
     *
     * @param deposited what the client has paid ahead
     * @throws io.engagementdesk.process.FormRefused where a role has no rate
     */
    public Quote quote(Scope scope, TaxStatus customer, Money deposited) {
        List<Labour> work = work(scope);
        Money labour = Calculation.of(practice.currency(), work, List.of()).net();
        Calculation price = Calculation.of(practice.currency(), work, tables.percentages(scope, labour));
        Ruling taxed = taxed(scope.engagement(), customer);
        TaxTreatment treatment =
                TaxTreatment.valueOf(String.valueOf(taxed.answer().get("treatment")));
        return quote(scope, price, taxed, treatment, deposited);
    }

    private Quote quote(Scope scope, Calculation price, Ruling taxed, TaxTreatment treatment, Money deposited) {
        Tax rate = treatment.tax(practice);
        Money net = price.net();
        Money tax = rate.on(net);
        Money gross = net.plus(tax);
        Money deposit = deposited.isGreaterThan(gross) ? gross : deposited;
        List<PriceLine> lines = new ArrayList<>(price.lines());
        lines.add(total(Kind.NET, "sum", "The lines above", net, net));
        lines.add(new PriceLine("", Kind.TAX, "", taxed.rule(), taxed.why(), net, rate.percent(), tax));
        lines.add(total(Kind.GROSS, "sum", "Net and tax", gross, gross));
        lines.add(total(Kind.DEPOSIT, "books:deposit", "Paid ahead for this engagement", deposited, deposit.negated()));
        return new Quote(
                lines,
                net,
                treatment,
                rate.percent(),
                tax,
                gross,
                deposit,
                InstalmentPlan.of(net, tax, scope.instalments()),
                tables.review(scope, net));
    }

    private static PriceLine total(Kind kind, String rule, String why, Money base, Money amount) {
        return new PriceLine("", kind, "", rule, why, base, BigDecimal.ONE, amount);
    }

    private Ruling taxed(String engagement, TaxStatus customer) {
        String country = customer.country().orElse(practice.country());
        return tables.only(
                "taxTreatment",
                engagement,
                Map.of(
                        "domestic", country.equals(practice.country()),
                        "business", customer.business(),
                        "exempt", customer.exempt(),
                        "country", country,
                        "vatId", customer.vatId().isPresent()));
    }

    private List<Labour> work(Scope scope) {
        Map<String, HourlyRate> rates = card.byRole();
        List<Labour> work = new ArrayList<>();
        for (WorkPackage part : scope.packages()) {
            int task = 0;
            for (ScopedTask one : part.tasks()) {
                String position = part.no() + "." + ++task;
                work.add(new Labour(position, one.title(), card.of(one.role(), rates), one.hours()));
            }
        }
        return work;
    }
}
