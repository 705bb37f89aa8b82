package io.engagementdesk.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what has happened; called after the fact is recorded, in the same transaction. */
@Service
@Transactional
public class Processes {

    private static final int URGENT = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;

    Processes(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Starts the model that begins with this message; a system model has no business key. */
    public void start(String message, String businessKey, Map<String, Object> variables) {
        MessageCorrelationBuilder start =
                runtime.createMessageCorrelation(message).setVariables(variables);
        if (businessKey != null) {
            start.processInstanceBusinessKey(businessKey);
        }
        start.correlateStartMessage();
    }

    /**
     * Tells the one instance that waits for this message with this value of the variable.
     *
     * @return false when nobody waits for it: too early, too late, or told before
     */
    public boolean tell(String message, Variable<String> waitingFor, String value) {
        var waiting = (MessageCorrelationBuilderImpl)
                runtime.createMessageCorrelation(message).processInstanceVariableEquals(waitingFor.name(), value);
        waiting.executionsOnly();
        return !waiting.correlateAllWithResult().isEmpty();
    }

    /** Tells everything that waits for this message in the models of this business key. */
    public void tellAll(String message, String businessKey) {
        var waiting = (MessageCorrelationBuilderImpl)
                runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
        waiting.executionsOnly();
        waiting.correlateAllWithResult();
    }

    /** Whether a model of this business key waits for this message. */
    @Transactional(readOnly = true)
    public boolean awaits(String message, String businessKey) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /**
     * Completes a user task because the fact it waits for exists; false when it is no longer open.
     *
     * @param variables what its form accepts; a list becomes JSON, as the engine's own forms send it
     * @throws FormRefused when the model's completion listeners do not accept it
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else was faster
     */
    public boolean complete(String task, Map<String, Object> variables) {
        if (open(task).isEmpty()) {
            return false;
        }
        finish(task, variables);
        return true;
    }

    /** The same of the open task of this model id in the process of this business key. */
    public boolean complete(String businessKey, String key, Map<String, Object> variables) {
        Optional<OpenTask> task = open(businessKey, key);
        task.ifPresent(open -> finish(open.id(), variables));
        return task.isPresent();
    }

    /** Whether one of this model id is open, or several are. */
    @Transactional(readOnly = true)
    public boolean isOpen(String businessKey, String key) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    /** The open task of this model id in the process of this business key that knows this value of the variable. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String businessKey, String key, Variable<String> of, String value) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(key)
                        .processVariableValueEquals(of.name(), value)
                        .singleResult())
                .map(OpenTask::of);
    }

    private void finish(String task, Map<String, Object> variables) {
        try {
            tasks.complete(task, EngineValues.of(variables));
        } catch (ProcessEngineException failure) {
            throw EngineFailure.meant(failure);
        }
    }

    /** What the process of an open task knows. */
    @Transactional(readOnly = true)
    public <T> Optional<T> fact(String task, Variable<T> variable) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .map(open -> variable.type().cast(tasks.getVariable(task, variable.name())));
    }

    /** Puts an open task before all others of its list. */
    public void urge(String task) {
        tasks.setPriority(task, URGENT);
    }

    /** The open task of this id. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String task) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(task)
                        .initializeFormKeys()
                        .singleResult())
                .map(OpenTask::of);
    }

    /** The open task of this model id in the process of this business key. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> open(String businessKey, String key) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(key)
                        .singleResult())
                .map(OpenTask::of);
    }
}
