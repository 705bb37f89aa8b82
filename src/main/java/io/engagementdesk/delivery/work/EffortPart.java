package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectPart;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the project's page what was worked of what was planned. */
@Component
class EffortPart implements ProjectPart {

    private final Efforts efforts;
    private final BurnUps burnUps;

    EffortPart(Efforts efforts, BurnUps burnUps) {
        this.efforts = efforts;
        this.burnUps = burnUps;
    }

    @Override
    public void fill(Project project, boolean office, Model model) {
        List<Effort> parts = efforts.of(project);
        model.addAttribute("office", office);
        model.addAttribute("efforts", parts);
        model.addAttribute("effort", Effort.sum(parts));
        model.addAttribute("burnUp", burnUps.of(project));
    }
}
