package io.engagementdesk.proposal.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Splits an amount by weights so that the parts add up to it: what rounding leaves goes to the largest remainders. */
final class Apportionment {

    private record Part(int index, BigDecimal remainder) {}

    private Apportionment() {}

    static List<Money> split(Money total, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() < 0) || total.isNegative()) {
            throw new IllegalArgumentException("Cannot split " + total + " by " + weights);
        }
        return all.signum() == 0
                ? split(total, weights.stream().map(weight -> BigDecimal.ONE).toList())
                : split(total, weights, all);
    }

    private static List<Money> split(Money total, List<BigDecimal> weights, BigDecimal all) {
        BigDecimal minor = BigDecimal.valueOf(total.getAmountMinorLong());
        List<BigDecimal> floors = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] exact = minor.multiply(weight).divideAndRemainder(all);
            BigDecimal floor = exact[0].setScale(0, RoundingMode.FLOOR);
            parts.add(new Part(floors.size(), minor.multiply(weight).subtract(floor.multiply(all))));
            floors.add(floor);
        }
        spread(minor.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), floors, parts);
        return floors.stream()
                .map(floor -> Money.ofMinor(total.getCurrencyUnit(), floor.longValueExact()))
                .toList();
    }

    private static void spread(BigDecimal left, List<BigDecimal> floors, List<Part> parts) {
        parts.sort(Comparator.comparing(Part::remainder).reversed().thenComparing(Part::index));
        IntStream.range(0, left.intValueExact())
                .map(next -> parts.get(next).index())
                .forEach(index -> floors.set(index, floors.get(index).add(BigDecimal.ONE)));
    }
}
