package io.engagementdesk.delivery.milestone;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;

/** Lays out what was handed in for each milestone, what the client has seen, and what he said. */
@Component
@Transactional(readOnly = true)
class DeliverableSheet {

    /** A milestone with its files. */
    record Shelf(Stage stage, List<Deliverable> drafts, List<Shown> shown) {}

    /** What the client has seen, and his answer; null while he has not given one. */
    record Shown(Presentation presentation, List<Deliverable> files, Acceptance said) {}

    private final StageRows stages;
    private final Deliverables deliverables;
    private final PresentationRows presentations;
    private final SaidRows acceptances;

    DeliverableSheet(
            StageRows stages, Deliverables deliverables, PresentationRows presentations, SaidRows acceptances) {
        this.stages = stages;
        this.deliverables = deliverables;
        this.presentations = presentations;
        this.acceptances = acceptances;
    }

    /** @throws FormRefused where the project has no such milestone */
    void known(Project project, int milestone) {
        if (project.milestones().stream().noneMatch(one -> one.no() == milestone)) {
            throw new FormRefused("file", "unknown", "This project has no such milestone.");
        }
    }

    void fill(Project project, ModelMap model) {
        List<Deliverable> files = deliverables.of(project.engagement());
        Map<UUID, Acceptance> said = acceptances.of(project.engagement()).stream()
                .collect(Collectors.toMap(Acceptance::presentation, Function.identity()));
        List<Shown> shown = presentations.of(project.engagement()).stream()
                .map(one -> new Shown(one, files(files, one), said.get(one.id())))
                .toList();
        model.addAttribute("project", project);
        model.addAttribute(
                "shelves",
                stages.of(project.engagement()).stream()
                        .map(stage -> shelf(stage, files, shown))
                        .toList());
    }

    private static Shelf shelf(Stage stage, List<Deliverable> files, List<Shown> shown) {
        return new Shelf(
                stage,
                files.stream()
                        .filter(file -> file.milestone() == stage.no() && file.isDraft())
                        .toList(),
                shown.stream()
                        .filter(one -> one.presentation().milestone() == stage.no())
                        .toList());
    }

    private static List<Deliverable> files(List<Deliverable> all, Presentation shown) {
        return all.stream()
                .filter(file -> file.presentation().filter(shown.id()::equals).isPresent())
                .toList();
    }
}
