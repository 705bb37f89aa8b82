package io.engagementdesk.delivery.change;

import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.delivery.Milestone;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.change.Change.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.Teams;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a project what was agreed anew, all in one transaction, or leaves everything as it was. */
@Service
@Transactional
class Changes {

    private final Projects projects;
    private final AcceptedProposals proposals;
    private final Contracts contracts;
    private final Scopes scopes;
    private final Instalments instalments;
    private final Teams teams;
    private final ChangeRows rows;
    private final ChangeMails mails;
    private final Timeline timeline;
    private final Clock clock;

    Changes(
            Projects projects,
            AcceptedProposals proposals,
            Contracts contracts,
            Scopes scopes,
            Instalments instalments,
            Teams teams,
            ChangeRows rows,
            ChangeMails mails,
            Timeline timeline,
            Clock clock) {
        this.projects = projects;
        this.proposals = proposals;
        this.contracts = contracts;
        this.scopes = scopes;
        this.instalments = instalments;
        this.teams = teams;
        this.rows = rows;
        this.mails = mails;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Its team was booked when the amendment came into force. */
    void apply(String engagement) {
        Project before = projects.lock(engagement);
        AcceptedProposal agreed = proposals.accepted(engagement);
        if (!agreed.change() || !contracts.inForce(engagement)) {
            throw new IllegalStateException(engagement + " has no change in force");
        }
        projects.change(changed(before, agreed));
        instalments.replan(engagement, agreed.instalments());
        timeline.add(engagement, Actor.PROCESS, "changeApplied", "now " + agreed.gross() + " with tax");
        Change change = end(engagement, State.APPLIED);
        mails.applied(change, agreed);
    }

    void drop(String engagement) {
        Project project = projects.lock(engagement);
        proposals.setAside(engagement, project.proposal());
        scopes.restore(project.scope());
        teams.letGo(engagement);
        timeline.add(engagement, Actor.PROCESS, "changeDropped", "everything stays as it was agreed");
        mails.dropped(end(engagement, State.DROPPED), project);
    }

    private Change end(String engagement, State state) {
        Change change = rows.open(engagement).orElseThrow();
        rows.end(change, state, clock.instant());
        return change;
    }

    private Project changed(Project before, AcceptedProposal agreed) {
        Scope scope = scopes.get(agreed.scope());
        return new Project(
                before.engagement(),
                agreed.proposal(),
                agreed.scope(),
                scope.title(),
                before.startsOn(),
                before.launchedAt(),
                before.kickOffAt(),
                scope.milestones().stream()
                        .map(step -> new Milestone(step.no(), step.title(), step.due()))
                        .toList());
    }
}
