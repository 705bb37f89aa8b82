package io.engagementdesk.scoping.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** The hours that stand in a form, and what they cost by the rate card before all tables. */
record Sums(Map<String, BigDecimal> byRole, List<BigDecimal> byPackage, BigDecimal total, BigDecimal net) {

    static Sums of(ScopeForm form, Map<String, Money> rates) {
        Map<String, BigDecimal> byRole = new LinkedHashMap<>();
        rates.keySet().forEach(role -> byRole.put(role, BigDecimal.ZERO));
        form.packages().stream()
                .flatMap(part -> part.tasks().stream())
                .forEach(task -> byRole.computeIfPresent(task.role(), (role, sum) -> sum.add(hours(task))));
        List<BigDecimal> byPackage = form.packages().stream()
                .map(part -> sum(part.tasks().stream().map(Sums::hours).toList()))
                .toList();
        return new Sums(byRole, byPackage, sum(byPackage), net(byRole, rates));
    }

    private static BigDecimal net(Map<String, BigDecimal> byRole, Map<String, Money> rates) {
        return sum(byRole.entrySet().stream()
                        .map(role -> rates.get(role.getKey()).getAmount().multiply(role.getValue()))
                        .toList())
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(TypedTask task) {
        return Typed.number(task.hours()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
