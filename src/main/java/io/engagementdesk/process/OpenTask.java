package io.engagementdesk.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * A user task that waits for somebody.
 *
 * @param id the engine's id of this task
 * @param key the task's id in the model, which is also its form's
 * @param due when it should be done, if the model says so
 */
public record OpenTask(
        String id, String key, String name, String processInstance, Instant created, Optional<Instant> due) {

    static OpenTask of(org.camunda.bpm.engine.task.Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessInstanceId(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }
}
