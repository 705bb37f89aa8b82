package io.engagementdesk.proposal.price;

import io.engagementdesk.proposal.price.PriceLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up a net price line by line; each line is rounded once, half up. */
final class Calculation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<PriceLine> lines = new ArrayList<>();
    private Money sum;

    private Calculation(CurrencyUnit currency) {
        this.sum = Money.zero(currency);
    }

    /** The work, then reductions of its volume, then the other percentages, each of what the lines before it add up to. */
    static Calculation of(CurrencyUnit currency, List<Labour> work, List<Percentage> percentages) {
        Calculation calculation = new Calculation(currency);
        work.stream().map(Labour::line).forEach(calculation::add);
        Money labour = calculation.sum;
        percentages.forEach(percentage -> calculation.apply(percentage, labour));
        return calculation;
    }

    /** Volume counts the work alone, so that one more hour never makes the whole cheaper. */
    private void apply(Percentage percentage, Money labour) {
        Money all = percentage.kind() == Kind.VOLUME ? labour : sum;
        Money base = percentage.above().isGreaterThan(all)
                ? Money.zero(all.getCurrencyUnit())
                : all.minus(percentage.above());
        Money amount = base.multipliedBy(percentage.percent().divide(HUNDRED), RoundingMode.HALF_UP);
        add(new PriceLine(
                "", percentage.kind(), "", percentage.rule(), percentage.why(), base, percentage.percent(), amount));
    }

    private void add(PriceLine line) {
        sum = sum.plus(line.amount());
        if (sum.isNegative()) {
            throw new IllegalStateException(line.rule() + " makes the price negative");
        }
        lines.add(line);
    }

    List<PriceLine> lines() {
        return List.copyOf(lines);
    }

    Money net() {
        return sum;
    }
}
