package io.engagementdesk.proposal.paper;

import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.paper.Sheet.Line;
import io.engagementdesk.proposal.paper.Sheet.Part;
import io.engagementdesk.proposal.paper.Sheet.Role;
import io.engagementdesk.proposal.paper.Sheet.Step;
import io.engagementdesk.proposal.price.PlannedInstalment;
import io.engagementdesk.proposal.price.PriceLine;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.WorkPackage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Lays out what was scoped and priced. */
final class Sheets {

    private Sheets() {}

    static List<Role> team(Scope scope, Figures figures) {
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        tasks(scope).forEach(task -> hours.merge(task.role(), task.hours(), BigDecimal::add));
        return hours.entrySet().stream()
                .map(role -> new Role(role.getKey(), figures.number(role.getValue())))
                .toList();
    }

    static String hours(Scope scope, Figures figures) {
        return figures.number(tasks(scope).map(ScopedTask::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Stream<ScopedTask> tasks(Scope scope) {
        return scope.packages().stream().flatMap(part -> part.tasks().stream());
    }

    static List<Step> milestones(Scope scope, Figures figures) {
        return scope.milestones().stream()
                .map(step -> new Step(step.no(), step.title(), titles(scope, step), figures.day(step.due())))
                .toList();
    }

    private static List<String> titles(Scope scope, MilestoneDraft step) {
        return scope.packages().stream()
                .filter(part -> step.packages().contains(part.no()))
                .map(WorkPackage::title)
                .toList();
    }

    static List<Line> lines(Proposal proposal, Figures figures) {
        return proposal.quote().lines().stream()
                .map(line -> line(line, figures))
                .toList();
    }

    private static Line line(PriceLine line, Figures figures) {
        return new Line(
                line.position(),
                line.kind().name(),
                line.label(),
                figures.amount(line.base()),
                figures.factor(line),
                figures.amount(line.amount()),
                line.rule(),
                line.why());
    }

    /** The deposit pays the earliest instalment first, the rest rolls on. */
    static List<Part> instalments(Scope scope, Quote quote, Figures figures) {
        List<Part> parts = new ArrayList<>();
        Money left = quote.deposit();
        for (PlannedInstalment planned : quote.instalments()) {
            Money credited = left.isGreaterThan(planned.gross()) ? planned.gross() : left;
            left = left.minus(credited);
            parts.add(part(planned, milestone(scope, planned), credited, figures));
        }
        return parts;
    }

    private static Part part(PlannedInstalment planned, String milestone, Money credited, Figures figures) {
        return new Part(
                planned.no(),
                milestone,
                figures.amount(planned.net()),
                figures.amount(planned.tax()),
                figures.amount(planned.gross()),
                credited.isZero() ? "" : figures.amount(credited),
                figures.amount(planned.gross().minus(credited)));
    }

    private static String milestone(Scope scope, PlannedInstalment planned) {
        return scope.milestones().stream()
                .filter(step -> Integer.valueOf(step.no()).equals(planned.milestone()))
                .map(step -> step.no() + ". " + step.title())
                .findFirst()
                .orElse("");
    }
}
