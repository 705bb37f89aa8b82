package io.engagementdesk.delivery.launch;

import io.engagementdesk.calendar.Invitation;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Addressee;
import io.engagementdesk.notification.Messages.Client;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the client and the team that a project has begun, and invites them to its kick-off. */
@Service
@Transactional
class LaunchMails {

    private record Reader(Addressee to, Locale language, ZoneId zone) {}

    private final Projects projects;
    private final ProjectTeams teams;
    private final LaunchWords words;
    private final KickOffEntries entries;
    private final Colleagues colleagues;
    private final Engagements engagements;
    private final Clients clients;
    private final Documents documents;
    private final Messages messages;

    LaunchMails(
            Projects projects,
            ProjectTeams teams,
            LaunchWords words,
            KickOffEntries entries,
            Colleagues colleagues,
            Engagements engagements,
            Clients clients,
            Documents documents,
            Messages messages) {
        this.projects = projects;
        this.teams = teams;
        this.words = words;
        this.entries = entries;
        this.colleagues = colleagues;
        this.engagements = engagements;
        this.clients = clients;
        this.documents = documents;
        this.messages = messages;
    }

    void announce(String engagement) {
        Project project = projects.find(engagement).orElseThrow();
        List<TeamMember> team = teams.of(engagement);
        Guests guests = guests(engagement, team);
        Contact client = guests.client();
        send(
                project,
                guests,
                new Reader(new Client(client.id()), client.language(), client.timeZone()),
                "kickOff",
                words.forClient(project, guests));
        team.forEach(member -> invite(project, guests, member));
    }

    private void invite(Project project, Guests guests, TeamMember member) {
        Colleague colleague = colleagues.of(member.login());
        send(
                project,
                guests,
                new Reader(new Staff(member.login()), colleague.language(), colleague.timeZone()),
                "kickOffStaff",
                words.forMember(project, guests, member, colleague.language()));
    }

    private void send(Project project, Guests guests, Reader reader, String template, Map<String, String> facts) {
        Invitation file = entries.invitation(project, guests, reader.language(), reader.zone());
        UUID kept =
                documents.keep(project.engagement(), "invitation", "kick-off.ics", file.mediaType(), file.toBytes());
        messages.send(new Draft(project.engagement(), template, reader.to(), "launch", facts, List.of(kept)));
    }

    private Guests guests(String engagement, List<TeamMember> team) {
        List<Colleague> invited =
                team.stream().map(member -> colleagues.of(member.login())).toList();
        String lead = team.stream()
                .filter(TeamMember::leads)
                .findFirst()
                .orElse(team.get(0))
                .login();
        return new Guests(clients.contact(engagements.get(engagement).contact()), colleagues.of(lead), invited);
    }
}
