package io.engagementdesk.delivery.report;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.report.StatusReport.Health;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The status reports of projects: each is mailed once, and stays readable by its link. */
@Service
@Transactional
class StatusReports {

    static final int LONGEST = 4000;

    private final Projects projects;
    private final StatusRows rows;
    private final StatusDrafts drafts;
    private final ReportAddress address;
    private final Engagements engagements;
    private final Clients clients;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    StatusReports(
            Projects projects,
            StatusRows rows,
            StatusDrafts drafts,
            ReportAddress address,
            Engagements engagements,
            Clients clients,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.drafts = drafts;
        this.address = address;
        this.engagements = engagements;
        this.clients = clients;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<StatusReport> of(String engagement) {
        return rows.of(engagement);
    }

    @Transactional(readOnly = true)
    Optional<StatusReport> behind(String token) {
        return rows.byToken(LinkKey.hash(token));
    }

    @Transactional(readOnly = true)
    String draft(Project project) {
        Optional<StatusReport> last = of(project.engagement()).stream().findFirst();
        return drafts.of(
                project,
                last.map(StatusReport::sentAt),
                client(project.engagement()).language());
    }

    Contact client(String engagement) {
        return clients.contact(engagements.get(engagement).contact());
    }

    /** @throws FormRefused without words, or with too many */
    void send(String engagement, String login, String health, String words) {
        Project project = projects.lock(engagement);
        StatusReport report = new StatusReport(
                UUID.randomUUID(),
                engagement,
                rows.of(engagement).size() + 1,
                health(health),
                checked(words),
                login,
                clock.instant());
        rows.add(report, LinkKey.hash(address.token(report.id())));
        timeline.add(engagement, new Actor(login, "page"), "statusReported", "report " + report.no());
        messages.send(new Messages.Draft(
                engagement,
                "statusReport",
                client(engagement).id(),
                "report-" + report.no(),
                Map.of("title", project.title(), ReportAddress.FACT, report.id().toString())));
    }

    private static Health health(String typed) {
        return Arrays.stream(Health.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new FormRefused("health", "option", "Choose how the project goes."));
    }

    private static String checked(String typed) {
        String words = typed.replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new FormRefused("words", "length", "Write what the client should know, in at most 4000 characters.");
        }
        return words;
    }
}
