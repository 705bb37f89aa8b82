package io.engagementdesk.delivery.objection;

import io.engagementdesk.delivery.milestone.Acceptances;
import io.engagementdesk.process.Processes;
import io.engagementdesk.process.TaskFacts;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the managers' forms show of an objection. */
@Component
@Transactional(readOnly = true)
class ObjectionFacts implements TaskFacts {

    private final Processes processes;
    private final ObjectionRows rows;
    private final Acceptances acceptances;

    ObjectionFacts(Processes processes, ObjectionRows rows, Acceptances acceptances) {
        this.processes = processes;
        this.rows = rows;
        this.acceptances = acceptances;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return processes
                .fact(task, ObjectionProcess.OBJECTION)
                .flatMap(id -> rows.find(UUID.fromString(id)))
                .map(this::facts)
                .orElse(Map.of());
    }

    private Map<String, Object> facts(Objection objection) {
        return Map.of(
                "objectionWords", objection.words(),
                "objectionBy", objection.raisedBy(),
                "objectionMilestone",
                        acceptances
                                .stage(objection.engagement(), objection.milestone())
                                .label(),
                "objectionAmount",
                        acceptances
                                .instalment(objection.engagement(), objection.milestone())
                                .gross()
                                .toString(),
                "objectionOffer",
                        objection.offered().map(percent -> percent + " %").orElse("none"));
    }
}
