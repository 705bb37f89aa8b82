package io.engagementdesk.delivery.milestone;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskIntroduction;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.document.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was delivered, above the form that accepts it; its files behind the link. */
@Component
@Transactional(readOnly = true)
class MilestoneIntroduction implements ClientTaskIntroduction {

    private final PresentationRows presentations;
    private final SaidRows acceptances;
    private final StageRows stages;
    private final Deliverables deliverables;
    private final Documents documents;
    private final ClientLinks links;

    MilestoneIntroduction(
            PresentationRows presentations,
            SaidRows acceptances,
            StageRows stages,
            Deliverables deliverables,
            Documents documents,
            ClientLinks links) {
        this.presentations = presentations;
        this.acceptances = acceptances;
        this.stages = stages;
        this.deliverables = deliverables;
        this.documents = documents;
        this.links = links;
    }

    @Override
    public String task() {
        return MilestoneProcess.ACCEPT_MILESTONE;
    }

    @Override
    public Page introduction(ClientTask task) {
        return page(presentations.byTask(task.task()).orElseThrow(), task);
    }

    @Override
    public Optional<Page> afterwards(ClientTask task) {
        return presentations.byTask(task.task()).map(shown -> page(shown, task));
    }

    /** He has said nothing: which is acceptance. */
    @Override
    public Optional<Page> ended(ClientTask task) {
        return afterwards(task);
    }

    private Page page(Presentation shown, ClientTask task) {
        Stage stage = stages.get(shown.engagement(), shown.milestone());
        List<ShownFile> files = ShownFile.of(deliverables.shown(shown));
        return new Page(
                "delivery/acceptance",
                Map.of(
                        "stage", stage,
                        "shown", shown,
                        "files", files,
                        "said", acceptances.of(shown.id()).map(Acceptance::verdict),
                        "base", links.path(task.link()) + "/"));
    }

    @Override
    public Optional<Download> file(ClientTask task, String name) {
        return presentations.byTask(task.task()).flatMap(shown -> ShownFile.of(deliverables.shown(shown)).stream()
                .filter(one -> one.path().equals(name))
                .findFirst()
                .map(one -> new Download(
                        one.file().name(),
                        one.file().mediaType(),
                        documents.content(one.file().id()))));
    }

    /** Asked for while the task is being made. */
    @Override
    public Optional<Enclosed> enclosed(ClientTask task) {
        return presentations.waiting(task.engagement()).map(this::enclosed);
    }

    private Enclosed enclosed(Presentation shown) {
        Stage stage = stages.get(shown.engagement(), shown.milestone());
        return new Enclosed(
                "milestonePresented",
                Map.of("milestone", stage.title(), "days", String.valueOf(stage.acceptanceDays())),
                List.of());
    }
}
