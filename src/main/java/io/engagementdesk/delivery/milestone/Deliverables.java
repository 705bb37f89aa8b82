package io.engagementdesk.delivery.milestone;

import io.engagementdesk.document.Document;
import io.engagementdesk.document.Uploads;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of milestones: handed in while the team works, unchangeable once the client has seen them. */
@Service
@Transactional
class Deliverables {

    private static final int MOST = 20;

    private final DeliverableRows rows;
    private final StageRows stages;
    private final Uploads uploads;
    private final Timeline timeline;
    private final Clock clock;

    Deliverables(DeliverableRows rows, StageRows stages, Uploads uploads, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.uploads = uploads;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws io.engagementdesk.document.UploadRefused for a file that is not taken */
    void handIn(String engagement, int milestone, String login, String name, byte[] content) {
        Stage stage = open(engagement, milestone);
        if (drafts(engagement, milestone).size() >= MOST) {
            throw new FormRefused("file", "range", "Hand in at most 20 files at a time; pack the others together.");
        }
        UUID kept = uploads.keep(engagement, "deliverable-" + milestone, name, content);
        rows.add(engagement, milestone, kept, login, clock.instant());
        timeline.add(engagement, new Actor(login, "page"), "deliverableHandedIn", stage.label());
    }

    /** Takes back what the client has not seen. */
    void takeBack(String engagement, int milestone, UUID deliverable) {
        open(engagement, milestone);
        Deliverable draft = drafts(engagement, milestone).stream()
                .filter(one -> one.id().equals(deliverable))
                .findFirst()
                .orElseThrow(() -> new FormRefused("file", "unknown", "This file has been presented, or is gone."));
        rows.remove(draft.id());
    }

    private Stage open(String engagement, int milestone) {
        Stage stage = stages.lock(engagement, milestone);
        if (!stage.isOpen()) {
            throw new FormRefused("file", "closed", "This milestone is not being worked on.");
        }
        return stage;
    }

    /** What has not been shown to the client yet. */
    @Transactional(readOnly = true)
    List<Deliverable> drafts(String engagement, int milestone) {
        return of(engagement).stream()
                .filter(one -> one.milestone() == milestone && one.isDraft())
                .toList();
    }

    /** What was shown at one time. */
    @Transactional(readOnly = true)
    List<Document> shown(Presentation presentation) {
        return of(presentation.engagement()).stream()
                .filter(one ->
                        one.presentation().filter(presentation.id()::equals).isPresent())
                .map(Deliverable::file)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Deliverable> of(String engagement) {
        return rows.of(engagement);
    }
}
