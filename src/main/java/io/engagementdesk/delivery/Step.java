package io.engagementdesk.delivery;

import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.WorkPackage;
import java.math.BigDecimal;
import java.util.List;

/**
 * A milestone with what is done for it.
 *
 * @param hours that are planned
 * @param deliverables what the client gets
 */
record Step(Milestone milestone, BigDecimal hours, List<String> deliverables) {

    static Step of(Milestone milestone, Scope scope) {
        List<WorkPackage> packages = scope.milestones().stream()
                .filter(draft -> draft.no() == milestone.no())
                .flatMap(draft -> draft.packages().stream())
                .flatMap(no -> scope.packages().stream().filter(pack -> pack.no() == no))
                .toList();
        return new Step(
                milestone,
                packages.stream()
                        .flatMap(pack -> pack.tasks().stream())
                        .map(ScopedTask::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                packages.stream().flatMap(pack -> pack.deliverables().stream()).toList());
    }
}
