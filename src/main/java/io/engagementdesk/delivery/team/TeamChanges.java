package io.engagementdesk.delivery.team;

import io.engagementdesk.client.Clients;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Addressee;
import io.engagementdesk.notification.Messages.Client;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.team.TeamHandovers;
import io.engagementdesk.scoping.team.TeamHandovers.Handover;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces somebody of a team, and tells both of them and the client. */
@Service
@Transactional
class TeamChanges {

    private final TeamHandovers handovers;
    private final Engagements engagements;
    private final Clients clients;
    private final Colleagues colleagues;
    private final Messages messages;
    private final Timeline timeline;
    private final MessageSource texts;
    private final DeskProperties desk;
    private final Clock clock;

    TeamChanges(
            TeamHandovers handovers,
            Engagements engagements,
            Clients clients,
            Colleagues colleagues,
            Messages messages,
            Timeline timeline,
            MessageSource texts,
            DeskProperties desk,
            Clock clock) {
        this.handovers = handovers;
        this.engagements = engagements;
        this.clients = clients;
        this.colleagues = colleagues;
        this.messages = messages;
        this.timeline = timeline;
        this.texts = texts;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws FormRefused when it is not possible; then nothing changes */
    void replace(Project project, String from, String to, String login) {
        Engagement engagement = engagements.get(project.engagement());
        if (engagement.state() != State.DELIVERING) {
            throw new FormRefused("from", "over", "The project has ended: nobody is replaced any more.");
        }
        Handover done = handovers.replace(engagement.number(), from, to);
        String told = "%s takes over from %s, %s h"
                .formatted(done.to().name(), done.from().name(), done.hours());
        timeline.add(engagement.number(), new Actor(login, "page"), "practitionerReplaced", told);
        send(project, new Client(engagement.contact()), "teamChanged", done, language(engagement));
        send(project, new Staff(to), "teamTakenOver", done, colleagues.of(to).language());
        send(
                project,
                new Staff(from),
                "teamHandedOver",
                done,
                colleagues.of(from).language());
    }

    private void send(Project project, Addressee to, String template, Handover done, Locale language) {
        String engagement = project.engagement();
        Map<String, String> facts = Map.of(
                "title", project.title(),
                "from", done.from().name(),
                "to", done.to().name(),
                "hours", done.hours().stripTrailingZeros().toPlainString(),
                "role", roles(done.roles(), language),
                "url", desk.baseUrl() + "/engagements/" + engagement + "/project");
        messages.send(new Draft(engagement, template, to, clock.instant().toString(), facts, List.of()));
    }

    private String roles(List<String> roles, Locale language) {
        return roles.stream()
                .map(role -> texts.getMessage("proposal.role." + role, null, role, language))
                .collect(Collectors.joining(", "));
    }

    private Locale language(Engagement engagement) {
        return clients.contact(engagement.contact()).language();
    }
}
