package io.engagementdesk.delivery.launch;

import io.engagementdesk.contract.ContractProperties;
import io.engagementdesk.delivery.Milestone;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an agreed and secured project out of what was accepted. */
@Service
@Transactional
class ProjectStart {

    private final Projects projects;
    private final AcceptedProposals proposals;
    private final Scopes scopes;
    private final ProjectTeams teams;
    private final KickOffs kickOffs;
    private final ContractProperties terms;
    private final Engagements engagements;
    private final Timeline timeline;
    private final Clock clock;

    ProjectStart(
            Projects projects,
            AcceptedProposals proposals,
            Scopes scopes,
            ProjectTeams teams,
            KickOffs kickOffs,
            ContractProperties terms,
            Engagements engagements,
            Timeline timeline,
            Clock clock) {
        this.projects = projects;
        this.proposals = proposals;
        this.scopes = scopes;
        this.teams = teams;
        this.kickOffs = kickOffs;
        this.terms = terms;
        this.engagements = engagements;
        this.timeline = timeline;
        this.clock = clock;
    }

    void create(String engagement) {
        AcceptedProposal accepted = proposals.accepted(engagement);
        Scope scope = scopes.get(accepted.scope());
        List<String> logins =
                teams.of(engagement).stream().map(TeamMember::login).toList();
        projects.begin(project(accepted, scope, logins), terms.acceptanceDays());
        engagements.move(engagement, State.DELIVERING, Actor.PROCESS);
        timeline.add(engagement, Actor.PROCESS, "projectLaunched", scope.title());
    }

    private Project project(AcceptedProposal accepted, Scope scope, List<String> team) {
        return new Project(
                accepted.engagement(),
                accepted.proposal(),
                accepted.scope(),
                scope.title(),
                accepted.startOn(),
                clock.instant(),
                kickOffs.next(accepted.engagement(), team),
                scope.milestones().stream()
                        .map(step -> new Milestone(step.no(), step.title(), step.due()))
                        .toList());
    }
}
