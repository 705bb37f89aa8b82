package io.engagementdesk.delivery.milestone;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectPart;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the project's page where each milestone stands. */
@Component
class MilestonePart implements ProjectPart {

    private final StageRows stages;

    MilestonePart(StageRows stages) {
        this.stages = stages;
    }

    @Override
    public void fill(Project project, boolean office, Model model) {
        List<Stage> all = stages.of(project.engagement());
        model.addAttribute("stages", all.stream().collect(Collectors.toMap(Stage::no, stage -> stage.state()
                .words())));
        model.addAttribute("tones", all.stream().collect(Collectors.toMap(Stage::no, stage -> stage.state()
                .tone())));
    }
}
