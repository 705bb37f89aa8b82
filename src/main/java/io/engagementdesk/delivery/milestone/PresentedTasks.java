package io.engagementdesk.delivery.milestone;

import static io.engagementdesk.delivery.milestone.MilestoneProcess.ACCEPT_MILESTONE;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.DELIVER_MILESTONE;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.MILESTONE;

import io.engagementdesk.process.Completion;
import io.engagementdesk.process.TaskObserver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Ties the tasks of the team and the client to the milestone that they are about. */
@Component
class PresentedTasks implements TaskObserver {

    private final Presentations presentations;
    private final PresentationRows rows;

    PresentedTasks(Presentations presentations, PresentationRows rows) {
        this.presentations = presentations;
        this.rows = rows;
    }

    @Override
    public void created(DelegateTask task) {
        if (DELIVER_MILESTONE.equals(task.getTaskDefinitionKey())) {
            presentations.begin(Completion.engagement(task), milestone(task));
        }
        if (ACCEPT_MILESTONE.equals(task.getTaskDefinitionKey())) {
            rows.bind(rows.latest(Completion.engagement(task), milestone(task)).id(), task.getId());
        }
    }

    private static int milestone(DelegateTask task) {
        return MILESTONE.in(task).intValue();
    }
}
