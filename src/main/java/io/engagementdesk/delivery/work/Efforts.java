package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.price.PriceLine;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.project.WorkPackage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what was worked with what was planned, task by task at the rates that the client has accepted. */
@Component
@Transactional(readOnly = true)
class Efforts {

    private final PlannedTasks tasks;
    private final TimeSheets sheets;
    private final Scopes scopes;
    private final Proposals proposals;

    Efforts(PlannedTasks tasks, TimeSheets sheets, Scopes scopes, Proposals proposals) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.scopes = scopes;
        this.proposals = proposals;
    }

    /** By work package, in their order. */
    List<Effort> of(Project project) {
        Map<String, Integer> minutes = sheets.of(project.engagement()).stream()
                .collect(Collectors.groupingBy(TimeEntry::position, Collectors.summingInt(TimeEntry::minutes)));
        Map<String, Money> rates = rates(project);
        Map<Integer, List<Effort>> byPackage = tasks.of(project).stream()
                .map(task -> effort(task, minutes.getOrDefault(task.position(), 0), rates.get(task.position())))
                .collect(Collectors.groupingBy(Effort::pack));
        return scopes.get(project.scope()).packages().stream()
                .filter(pack -> byPackage.containsKey(pack.no()))
                .map(pack -> named(pack, Effort.sum(byPackage.get(pack.no()))))
                .toList();
    }

    private static Effort effort(PlannedTask task, int minutes, Money rate) {
        BigDecimal worked = TimeEntry.hours(minutes);
        return new Effort(
                task.pack(),
                task.title(),
                task.hours(),
                worked,
                rate.multipliedBy(task.hours(), RoundingMode.HALF_UP),
                rate.multipliedBy(worked, RoundingMode.HALF_UP));
    }

    private static Effort named(WorkPackage pack, Effort sum) {
        return new Effort(pack.no(), pack.title(), sum.planned(), sum.worked(), sum.budget(), sum.cost());
    }

    private Map<String, Money> rates(Project project) {
        Map<String, PriceLine> work = proposals.of(project.engagement()).stream()
                .filter(version -> version.id().equals(project.proposal()))
                .map(Proposal::quote)
                .flatMap(quote -> quote.lines().stream())
                .filter(line -> line.kind() == PriceLine.Kind.WORK)
                .collect(Collectors.toMap(PriceLine::position, Function.identity()));
        return work.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, line -> line.getValue()
                .base()));
    }
}
