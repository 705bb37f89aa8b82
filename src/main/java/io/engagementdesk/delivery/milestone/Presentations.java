package io.engagementdesk.delivery.milestone;

import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.document.Digest;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Logins;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is shown to clients: the files of a milestone, fixed by their hashes, and the days to answer. */
@Service
@Transactional
class Presentations {

    private final PresentationRows rows;
    private final StageRows stages;
    private final Deliverables deliverables;
    private final DeliverableRows files;
    private final ProjectTeams teams;
    private final Logins logins;
    private final Timeline timeline;
    private final Clock clock;

    Presentations(
            PresentationRows rows,
            StageRows stages,
            Deliverables deliverables,
            DeliverableRows files,
            ProjectTeams teams,
            Logins logins,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.deliverables = deliverables;
        this.files = files;
        this.teams = teams;
        this.logins = logins;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The team begins to work on it. */
    void begin(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        if (stage.state() == Stage.State.PLANNED) {
            stages.move(stage, Stage.State.AT_WORK);
        }
    }

    /** @throws FormRefused for who does not belong to the team, and where no file has been handed in */
    void deliver(String engagement, int milestone, String login, String note) {
        Stage stage = stages.lock(engagement, milestone);
        if (teams.member(engagement, login).isEmpty() && !isManager(login)) {
            throw new FormRefused("note", "stranger", "Only the project’s team and managers deliver.");
        }
        List<Deliverable> drafts = deliverables.drafts(engagement, milestone);
        if (drafts.isEmpty()) {
            throw new FormRefused(
                    "note",
                    "required",
                    "Hand in what is delivered first, at /engagements/" + engagement + "/project/deliverables.");
        }
        Presentation shown = shown(stage, login, note, drafts);
        rows.add(shown);
        drafts.forEach(draft -> files.present(draft.id(), shown.id()));
    }

    /** From now on the client may answer. */
    Presentation present(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        stages.move(stage, Stage.State.PRESENTED);
        Presentation shown = rows.latest(engagement, milestone);
        timeline.add(
                engagement,
                new Actor(shown.presentedBy(), "tasklist"),
                "milestonePresented",
                stage.label() + ", version " + shown.version());
        return shown;
    }

    private Presentation shown(Stage stage, String login, String note, List<Deliverable> drafts) {
        Instant now = clock.instant();
        String hashes =
                drafts.stream().map(draft -> draft.file().sha256()).sorted().collect(Collectors.joining("\n"));
        return new Presentation(
                UUID.randomUUID(),
                stage.engagement(),
                stage.no(),
                stage.version(),
                note,
                login,
                now,
                now.plus(Duration.ofDays(stage.acceptanceDays())),
                Digest.sha256(hashes.getBytes(StandardCharsets.US_ASCII)),
                java.util.Optional.empty());
    }

    private boolean isManager(String login) {
        return logins.find(login)
                .filter(known -> known.groups().contains("manager"))
                .isPresent();
    }
}
