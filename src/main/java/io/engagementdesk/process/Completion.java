package io.engagementdesk.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Carries what a person typed into a task's form into the domain, in the transaction that completes the task. */
public final class Completion {

    private Completion() {}

    /** The work may refuse by {@link FormRefused}: the task then stays open and nothing is written. */
    public static TaskListener of(Consumer<DelegateTask> work) {
        return work::accept;
    }

    /** The business key of the task's process: the number of its engagement. */
    public static String engagement(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
