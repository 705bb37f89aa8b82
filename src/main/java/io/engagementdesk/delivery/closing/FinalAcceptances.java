package io.engagementdesk.delivery.closing;

import static io.engagementdesk.delivery.closing.ClosingProcess.ACCEPT_PROJECT;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.client.Clients;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.process.FormRefused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client’s word, or his silence, that a project is finished as a whole. */
@Service
@Transactional
class FinalAcceptances {

    private final JdbcClient jdbc;
    private final Projects projects;
    private final Engagements engagements;
    private final Clients clients;
    private final ClientLinks links;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    FinalAcceptances(
            JdbcClient jdbc,
            Projects projects,
            Engagements engagements,
            Clients clients,
            ClientLinks links,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.engagements = engagements;
        this.clients = clients;
        this.links = links;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the client answers; whoever says that something is open must say what. */
    void answered(String engagement, boolean accepted, String name, String words, Actor client) {
        if (!accepted && words.isEmpty()) {
            throw new FormRefused("words", "required", "Please say what is still open.");
        }
        if (accepted) {
            record(engagement, name);
            timeline.add(engagement, client, "projectAccepted", name);
        } else {
            timeline.add(engagement, client, "pointsOpen", words);
        }
    }

    void settled(String engagement, String reply, Actor manager) {
        timeline.add(engagement, manager, "pointsSettled", reply);
        tell(engagement, "pointsSettled", moment(), Map.of("reply", reply));
    }

    void remind(String engagement) {
        links.open(engagement, ACCEPT_PROJECT).ifPresent(link -> remind(engagement, link));
    }

    private void remind(String engagement, OpenLink link) {
        tell(
                engagement,
                "projectAcceptanceReminder",
                link.id().toString(),
                Map.of(
                        "title",
                        title(engagement),
                        "link",
                        link.id().toString(),
                        "expires",
                        link.expires().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /** Nobody has answered in time, which counts as acceptance. */
    void bySilence(String engagement) {
        record(engagement, null);
        timeline.add(engagement, Actor.PROCESS, "projectDeemedAccepted", "No answer within 14 days");
        tell(engagement, "projectDeemedAccepted", "close-out", Map.of("title", title(engagement)));
    }

    private void record(String engagement, String name) {
        jdbc.sql("insert into project_acceptance (engagement, accepted_by, accepted_at) values (?, ?, ?)")
                .params(engagement, name, Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(String engagement, String template, String occasion, Map<String, String> facts) {
        messages.send(new Messages.Draft(
                engagement,
                template,
                clients.contact(engagements.get(engagement).contact()).id(),
                occasion,
                facts));
    }

    private String title(String engagement) {
        return projects.find(engagement).orElseThrow().title();
    }

    private String moment() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
