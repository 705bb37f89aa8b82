package io.engagementdesk.insight.doctor;

import io.engagementdesk.payment.gateway.ProviderStatement;
import io.engagementdesk.payment.gateway.ProviderStatement.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Compares what the provider moved with what we booked, operation by operation, in doubt or not (I1, I2, I4). */
@Component
class ProviderComparison implements Examination {

    /** What is older was compared before. */
    private static final Duration WINDOW = Duration.ofDays(30);

    /** So long may news of money be on its way to the books. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final BookedMoney booked;
    private final ProviderStatement statement;
    private final Clock clock;

    ProviderComparison(BookedMoney booked, ProviderStatement statement, Clock clock) {
        this.booked = booked;
        this.statement = statement;
        this.clock = clock;
    }

    /** The books are read first: what stands in them the provider has had before. */
    @Override
    public Stream<Finding> findings() {
        Instant since = clock.instant().minus(WINDOW);
        Map<String, Money> books = booked.since(since);
        try {
            return compared(books, statement.since(since).stream().collect(Collectors.groupingBy(Line::operation)));
        } catch (RuntimeException silent) {
            return Stream.of(new Finding("statement", "The provider tells what he moved.", silent.getMessage()));
        }
    }

    private Stream<Finding> compared(Map<String, Money> books, Map<String, List<Line>> moved) {
        return Stream.of(invented(books, moved.keySet()), different(books, moved), unbooked(books, moved), twice(moved))
                .flatMap(found -> found);
    }

    private static Stream<Finding> invented(Map<String, Money> books, Set<String> moved) {
        return books.entrySet().stream()
                .filter(one -> !one.getValue().isZero() && !moved.contains(one.getKey()))
                .map(one -> provider(one.getKey()));
    }

    private Stream<Finding> different(Map<String, Money> books, Map<String, List<Line>> moved) {
        return moved.entrySet().stream()
                .filter(one ->
                        books.containsKey(one.getKey()) && !said(one.getValue()).contains(books.get(one.getKey())))
                .map(one -> provider(one.getKey()));
    }

    private static Finding provider(String operation) {
        return new Finding("provider", "What the books say of an operation’s money, the provider says too.", operation);
    }

    private Stream<Finding> unbooked(Map<String, Money> books, Map<String, List<Line>> moved) {
        Instant expected = clock.instant().minus(PATIENCE);
        return moved.values().stream()
                .filter(lines -> !sum(lines).isZero())
                .map(lines -> lines.get(0))
                .filter(line -> !books.containsKey(line.operation()))
                .filter(line -> line.at().isBefore(expected))
                .filter(line -> !booked.isBooked(line.operation()) && !booked.isSomebodysTask(line))
                .map(line -> new Finding(
                        "unbooked",
                        "Money that the provider moved is booked within 15 minutes, or somebody’s task.",
                        line.operation()));
    }

    /** What was given back may come back, but nothing moves twice in the same direction. */
    private static Stream<Finding> twice(Map<String, List<Line>> moved) {
        return moved.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("dispute:"))
                .filter(one -> isTwice(one.getValue(), Money::isPositive) || isTwice(one.getValue(), Money::isNegative))
                .map(one -> new Finding("capture", "An operation moves money once in a direction.", one.getKey()));
    }

    private static boolean isTwice(List<Line> lines, Predicate<Money> direction) {
        return lines.stream().map(Line::amount).filter(direction).count() > 1;
    }

    /** What the books may say: everything, or all but what has moved just now. */
    private Set<Money> said(List<Line> lines) {
        Instant expected = clock.instant().minus(PATIENCE);
        Money all = sum(lines);
        return lines.stream()
                .filter(line -> !line.at().isBefore(expected))
                .map(Line::amount)
                .reduce(Money::plus)
                .map(recent -> Set.copyOf(List.of(all, all.minus(recent))))
                .orElse(Set.of(all));
    }

    private static Money sum(List<Line> lines) {
        return Money.total(lines.stream().map(Line::amount).toList());
    }
}
