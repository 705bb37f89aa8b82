package io.engagementdesk.delivery.termination;

import static io.engagementdesk.delivery.termination.TerminationProcess.ASSESS_TERMINATION;

import io.engagementdesk.process.Completion;
import io.engagementdesk.process.TaskObserver;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A project that nobody has terminated on its page ends because an instalment stays unpaid. */
@Component
class UnpaidTasks implements TaskObserver {

    private final Terminations terminations;

    UnpaidTasks(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public void created(DelegateTask task) {
        if (ASSESS_TERMINATION.equals(task.getTaskDefinitionKey())) {
            terminations.unpaid(Completion.engagement(task));
        }
    }
}
