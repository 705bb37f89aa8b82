package io.engagementdesk.delivery.milestone;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.process.DeskProperties;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is mailed about a milestone beside the client's link. */
@Component
@Transactional
class MilestoneMails {

    private final StageRows stages;
    private final ProjectTeams teams;
    private final ClientLinks links;
    private final Engagements engagements;
    private final Messages messages;
    private final DeskProperties desk;
    private final Clock clock;

    MilestoneMails(
            StageRows stages,
            ProjectTeams teams,
            ClientLinks links,
            Engagements engagements,
            Messages messages,
            DeskProperties desk,
            Clock clock) {
        this.stages = stages;
        this.teams = teams;
        this.links = links;
        this.engagements = engagements;
        this.messages = messages;
        this.desk = desk;
        this.clock = clock;
    }

    /** The client is reminded while his link is open. */
    void remind(String engagement, int milestone) {
        Stage stage = stages.get(engagement, milestone);
        links.open(engagement, MilestoneProcess.ACCEPT_MILESTONE).ifPresent(link -> remind(stage, link));
    }

    private void remind(Stage stage, OpenLink link) {
        String occasion = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        toClient(
                stage,
                "acceptanceReminder",
                occasion,
                Map.of(
                        "milestone", stage.title(),
                        "link", link.id().toString(),
                        "expires",
                                link.expires().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /** The client is told that his silence was acceptance. */
    void deemed(Stage stage) {
        toClient(
                stage,
                "milestoneDeemed",
                "milestone-" + stage.no(),
                Map.of("milestone", stage.title(), "days", String.valueOf(stage.acceptanceDays())));
    }

    private void toClient(Stage stage, String template, String occasion, Map<String, String> facts) {
        messages.send(new Draft(
                stage.engagement(),
                template,
                engagements.get(stage.engagement()).contact(),
                occasion,
                facts));
    }

    /** The team hears what the client has found wrong. */
    void rework(Stage stage, String words) {
        String url = desk.baseUrl() + "/engagements/" + stage.engagement() + "/project/deliverables";
        for (TeamMember member : teams.of(stage.engagement())) {
            messages.send(new Draft(
                    stage.engagement(),
                    "milestoneRework",
                    new Staff(member.login()),
                    "milestone-" + stage.no() + "-" + stage.version(),
                    Map.of("milestone", stage.title(), "words", words, "url", url),
                    List.of()));
        }
    }
}
