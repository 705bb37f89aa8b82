package io.engagementdesk.proposal.price;

import io.engagementdesk.money.Practice;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.process.Decisions.Ruling;
import io.engagementdesk.proposal.price.PriceLine.Kind;
import io.engagementdesk.scoping.project.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Asks the decision tables what a scope's price depends on. */
@Component
class PriceTables {

    private final Decisions decisions;
    private final Practice practice;

    PriceTables(Decisions decisions, Practice practice) {
        this.decisions = decisions;
        this.practice = practice;
    }

    /** In the order in which they are applied; the discount that sales grants comes last. */
    List<Percentage> percentages(Scope scope, Money work) {
        String engagement = scope.engagement();
        List<Percentage> all = new ArrayList<>(volume(engagement, work));
        all.add(surcharge(
                Kind.URGENCY,
                "priceUrgency",
                engagement,
                Map.of("urgency", scope.urgency().name())));
        all.add(surcharge(
                Kind.COMPLEXITY,
                "priceComplexity",
                engagement,
                Map.of("complexity", scope.complexity().name())));
        all.add(surcharge(
                Kind.CONTINGENCY,
                "priceContingency",
                engagement,
                Map.of("contingency", scope.contingency().name())));
        all.add(discount(scope));
        return all.stream()
                .filter(Predicate.not(one -> one.percent().signum() == 0))
                .toList();
    }

    private List<Percentage> volume(String engagement, Money work) {
        return decisions.rulings("priceVolume", engagement, Map.of("workCents", work.getAmountMinorLong())).stream()
                .map(ruling -> new Percentage(
                        Kind.VOLUME,
                        ruling.rule(),
                        ruling.why(),
                        percent(ruling),
                        Money.ofMinor(
                                practice.currency(),
                                number(ruling, "aboveCents").longValue())))
                .toList();
    }

    private Percentage surcharge(Kind kind, String table, String engagement, Map<String, Object> inputs) {
        Ruling ruling = only(table, engagement, inputs);
        return new Percentage(kind, ruling.rule(), ruling.why(), percent(ruling), Money.zero(practice.currency()));
    }

    private Percentage discount(Scope scope) {
        return new Percentage(
                Kind.DISCOUNT,
                "scope:" + scope.version(),
                "Granted by " + scope.scopedBy(),
                scope.discountPercent().negate(),
                Money.zero(practice.currency()));
    }

    Review review(Scope scope, Money net) {
        Ruling discount = only(
                "discountLimit",
                scope.engagement(),
                Map.of("discountPercent", scope.discountPercent().doubleValue()));
        Ruling estimate = only("estimateCheck", scope.engagement(), Map.of("netCents", net.getAmountMinorLong()));
        return Review.of(is(estimate, "checkNeeded"), is(discount, "approvalNeeded"));
    }

    Ruling only(String table, String engagement, Map<String, Object> inputs) {
        List<Ruling> rulings = decisions.rulings(table, engagement, inputs);
        if (rulings.size() != 1) {
            throw new IllegalStateException(table + " has " + rulings.size() + " rules for " + inputs);
        }
        return rulings.get(0);
    }

    private static boolean is(Ruling ruling, String output) {
        return Boolean.TRUE.equals(ruling.answer().get(output));
    }

    private static BigDecimal percent(Ruling ruling) {
        return new BigDecimal(number(ruling, "percent").toString());
    }

    private static Number number(Ruling ruling, String output) {
        return (Number) ruling.answer().get(output);
    }
}
