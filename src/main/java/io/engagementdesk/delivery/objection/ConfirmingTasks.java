package io.engagementdesk.delivery.objection;

import static io.engagementdesk.delivery.objection.ObjectionProcess.CONFIRM_SETTLEMENT;
import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION;

import io.engagementdesk.process.TaskObserver;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Ties the client's task to the objection that it is about. */
@Component
class ConfirmingTasks implements TaskObserver {

    private final ObjectionRows rows;

    ConfirmingTasks(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public void created(DelegateTask task) {
        if (CONFIRM_SETTLEMENT.equals(task.getTaskDefinitionKey())) {
            rows.bind(UUID.fromString(OBJECTION.in(task)), task.getId());
        }
    }
}
