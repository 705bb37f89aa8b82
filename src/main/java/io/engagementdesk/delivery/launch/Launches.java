package io.engagementdesk.delivery.launch;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.price.PlannedInstalment;
import io.engagementdesk.scoping.project.MilestoneDraft;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a project begins, and what is paid first. */
@Service
@Transactional
class Launches {

    /**
     * When a project may begin.
     *
     * @param at the beginning of its first day
     * @param instalment id of the one without which it does not
     */
    record Start(boolean now, Instant at, UUID instalment) {}

    private final AcceptedProposals proposals;
    private final Scopes scopes;
    private final Contracts contracts;
    private final ProjectTeams teams;
    private final Instalments instalments;
    private final Engagements engagements;
    private final Timeline timeline;
    private final Practice practice;
    private final Clock clock;

    Launches(
            AcceptedProposals proposals,
            Scopes scopes,
            Contracts contracts,
            ProjectTeams teams,
            Instalments instalments,
            Engagements engagements,
            Timeline timeline,
            Practice practice,
            Clock clock) {
        this.proposals = proposals;
        this.scopes = scopes;
        this.contracts = contracts;
        this.teams = teams;
        this.instalments = instalments;
        this.engagements = engagements;
        this.timeline = timeline;
        this.practice = practice;
        this.clock = clock;
    }

    /** Finds out when the project may begin, and books its team: the agreed day may be far off. */
    Start plan(String engagement) {
        if (!contracts.inForce(engagement)) {
            throw new IllegalStateException(engagement + " has no contract in force");
        }
        AcceptedProposal accepted = proposals.accepted(engagement);
        engagements.move(engagement, State.LAUNCHING, Actor.PROCESS);
        teams.book(engagement);
        LocalDate today = LocalDate.now(clock.withZone(practice.timeZone()));
        LocalDate first = accepted.startOn().filter(today::isBefore).orElse(today);
        timeline.add(engagement, Actor.PROCESS, "launchPlanned", first + ", " + accepted.gross());
        Instalment atLaunch = instalments.plan(engagement, parts(accepted));
        return new Start(
                first.equals(today), first.atStartOfDay(practice.timeZone()).toInstant(), atLaunch.id());
    }

    /** What was agreed, and nothing for each milestone that nothing is paid for: all of them go the same way. */
    private List<PlannedInstalment> parts(AcceptedProposal accepted) {
        List<PlannedInstalment> parts = new ArrayList<>(accepted.instalments());
        Money nothing = accepted.net().minus(accepted.net());
        scopes.get(accepted.scope()).milestones().stream()
                .map(MilestoneDraft::no)
                .filter(no -> parts.stream().noneMatch(part -> no.equals(part.milestone())))
                .forEach(no -> parts.add(new PlannedInstalment(no, no, nothing, nothing, nothing)));
        return parts;
    }
}
