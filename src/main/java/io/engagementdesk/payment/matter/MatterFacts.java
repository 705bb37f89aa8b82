package io.engagementdesk.payment.matter;

import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.process.Processes;
import io.engagementdesk.process.TaskFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which decisions fit the matter of a task of finance. */
@Component
class MatterFacts implements TaskFacts {

    private final Processes processes;
    private final FollowUps followUps;

    MatterFacts(Processes processes, FollowUps followUps) {
        this.processes = processes;
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return processes
                .fact(task, FollowUpProcess.FOLLOW_UP)
                .<Map<String, Object>>map(followUp -> Map.of("outcomes", options(followUp)))
                .orElse(Map.of());
    }

    private List<Map<String, String>> options(String followUp) {
        return Outcome.of(followUps.matter(followUp).reference()).stream()
                .map(outcome -> Map.of("value", outcome.name(), "label", outcome.label()))
                .toList();
    }
}
