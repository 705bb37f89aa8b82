package io.engagementdesk.delivery.change;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.delivery.Milestone;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.ChangeLimits;
import io.engagementdesk.proposal.price.PlannedInstalment;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change leaves what is accepted, under way or invoiced: it adds to the rest, or takes from it. */
@Component
@Transactional(readOnly = true)
class AgreedLimits implements ChangeLimits {

    private final Projects projects;
    private final Instalments instalments;

    AgreedLimits(Projects projects, Instalments instalments) {
        this.projects = projects;
        this.instalments = instalments;
    }

    @Override
    public void check(Scope scope, Quote quote) {
        projects.find(scope.engagement()).ifPresent(project -> checkMilestones(project, scope));
        checkMoney(scope.engagement(), quote);
    }

    private void checkMilestones(Project project, Scope scope) {
        Set<Integer> left = scope.milestones().stream().map(MilestoneDraft::no).collect(Collectors.toSet());
        Set<Integer> accepted = projects.accepted(project.engagement());
        List<Milestone> all = project.milestones();
        long begun = all.stream().filter(step -> accepted.contains(step.no())).count() + 1;
        all.stream()
                .limit(begun)
                .filter(step -> !left.contains(step.no()))
                .findFirst()
                .ifPresent(step -> {
                    throw new FormRefused(
                            "milestones",
                            "begun",
                            "Milestone %d is accepted or under way: it must stay, under the same number."
                                    .formatted(step.no()));
                });
    }

    private void checkMoney(String engagement, Quote quote) {
        List<Instalment> fixed = instalments.of(engagement).stream()
                .filter(part -> part.state() != Instalment.State.PLANNED && part.state() != Instalment.State.CANCELLED)
                .toList();
        Set<Integer> planned =
                quote.instalments().stream().map(PlannedInstalment::no).collect(Collectors.toSet());
        Set<Integer> invoiced = fixed.stream().map(Instalment::no).collect(Collectors.toSet());
        if (!planned.containsAll(invoiced)) {
            throw new FormRefused(
                    "instalments", "invoiced", "An instalment that is invoiced must stay, under the same milestone.");
        }
        Money net = Money.total(
                quote.net().getCurrencyUnit(),
                fixed.stream().map(Instalment::net).toList());
        Money tax = Money.total(
                quote.net().getCurrencyUnit(),
                fixed.stream().map(Instalment::tax).toList());
        boolean closed = invoiced.containsAll(planned);
        if (quote.net().isLessThan(net)
                || quote.tax().isLessThan(tax)
                || closed && !(quote.net().isEqual(net) && quote.tax().isEqual(tax))) {
            throw new FormRefused(
                    "instalments",
                    "invoiced",
                    closed
                            ? "Everything is invoiced: give the change a milestone and an instalment of its own."
                            : "%s net are invoiced already: the project cannot cost less.".formatted(net));
        }
    }
}
