package io.engagementdesk.delivery.change;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Addressee;
import io.engagementdesk.notification.Messages.Client;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.proposal.AcceptedProposal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells client, team and whoever ordered a change what has become of it. */
@Component
@Transactional
class ChangeMails {

    private final Projects projects;
    private final ProjectTeams teams;
    private final Engagements engagements;
    private final Messages messages;
    private final DeskProperties desk;

    ChangeMails(
            Projects projects, ProjectTeams teams, Engagements engagements, Messages messages, DeskProperties desk) {
        this.projects = projects;
        this.teams = teams;
        this.engagements = engagements;
        this.messages = messages;
        this.desk = desk;
    }

    void applied(Change change, AcceptedProposal agreed) {
        Project project = projects.find(change.engagement()).orElseThrow();
        Map<String, String> facts =
                Map.of("title", project.title(), "amount", agreed.gross().toString(), "url", page(project));
        send(change, "changeApplied", new Client(contact(project)), facts);
        staff(change).forEach(one -> send(change, "changeAppliedStaff", one, facts));
    }

    void dropped(Change change, Project project) {
        Map<String, String> facts = Map.of("title", project.title(), "reason", change.reason(), "url", page(project));
        send(change, "changeDropped", new Client(contact(project)), facts);
        send(change, "changeDroppedStaff", new Staff(change.orderedBy()), facts);
    }

    private Stream<Addressee> staff(Change change) {
        Stream<String> team = teams.of(change.engagement()).stream().map(member -> member.login());
        return Stream.concat(team, Stream.of(change.orderedBy())).distinct().map(Staff::new);
    }

    private void send(Change change, String template, Addressee to, Map<String, String> facts) {
        messages.send(new Draft(change.engagement(), template, to, change.id().toString(), facts, List.of()));
    }

    private UUID contact(Project project) {
        return engagements.get(project.engagement()).contact();
    }

    private String page(Project project) {
        return desk.baseUrl() + "/engagements/" + project.engagement() + "/project";
    }
}
