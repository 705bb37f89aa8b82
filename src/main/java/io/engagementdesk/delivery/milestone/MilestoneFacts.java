package io.engagementdesk.delivery.milestone;

import io.engagementdesk.process.Processes;
import io.engagementdesk.process.TaskFacts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a milestone's tasks show of it. */
@Component
@Transactional(readOnly = true)
class MilestoneFacts implements TaskFacts {

    private final Processes processes;
    private final StageRows stages;
    private final Deliverables deliverables;

    MilestoneFacts(Processes processes, StageRows stages, Deliverables deliverables) {
        this.processes = processes;
        this.stages = stages;
        this.deliverables = deliverables;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return Optional.ofNullable(engagement)
                .flatMap(number -> processes.fact(task, MilestoneProcess.MILESTONE))
                .map(no -> facts(stages.get(engagement, no.intValue())))
                .orElse(Map.of());
    }

    private Map<String, Object> facts(Stage stage) {
        String files = deliverables.drafts(stage.engagement(), stage.no()).stream()
                .map(draft -> draft.file().name())
                .collect(Collectors.joining(", "));
        return Map.of(
                "milestoneTitle", stage.label(),
                "milestoneFiles", files.isEmpty() ? "none yet" : files,
                "reworksLeft", String.valueOf(stage.reworksLeft()));
    }
}
