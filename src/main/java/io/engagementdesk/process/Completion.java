package io.engagementdesk.process;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;

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

    /** What was typed into this field, without surrounding blanks; empty where nothing was. */
    public static String text(DelegateTask task, String field) {
        return Optional.ofNullable(task.getVariable(field))
                .map(String::valueOf)
                .orElse("")
                .strip();
    }

    /** The login of who completes the task; {@code desk} where the system does. */
    public static String who(DelegateTask task) {
        return staff(task).orElse("desk");
    }

    /** The login of who completes the task; empty where the client or the system does. */
    public static Optional<String> staff(DelegateTask task) {
        return Optional.ofNullable(
                        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
