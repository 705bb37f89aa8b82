package io.engagementdesk.delivery;

import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out a project: its dates, milestones and team, and for the office what is paid when. */
@Component
class ProjectSheet {

    private final Scopes scopes;
    private final ProjectTeams teams;
    private final AcceptedProposals proposals;
    private final Engagements engagements;
    private final Clients clients;
    private final Practice practice;
    private final List<ProjectPart> parts;

    ProjectSheet(
            Scopes scopes,
            ProjectTeams teams,
            AcceptedProposals proposals,
            Engagements engagements,
            Clients clients,
            Practice practice,
            List<ProjectPart> parts) {
        this.scopes = scopes;
        this.teams = teams;
        this.proposals = proposals;
        this.engagements = engagements;
        this.clients = clients;
        this.practice = practice;
        this.parts = parts;
    }

    void fill(Project project, boolean office, Model model) {
        String engagement = project.engagement();
        Scope scope = scopes.get(project.scope());
        model.addAttribute("project", project);
        model.addAttribute(
                "client",
                clients.addressee(clients.contact(engagements.get(engagement).contact())));
        model.addAttribute("launched", LocalDate.ofInstant(project.launchedAt(), practice.timeZone()));
        model.addAttribute(
                "steps",
                project.milestones().stream().map(one -> Step.of(one, scope)).toList());
        model.addAttribute("team", teams.of(engagement));
        model.addAttribute(
                "instalments", office ? proposals.accepted(engagement).instalments() : List.of());
        parts.forEach(part -> part.fill(project, office, model));
    }
}
