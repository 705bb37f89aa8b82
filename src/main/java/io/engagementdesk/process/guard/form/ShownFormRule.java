package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.guard.command.CommandRule;
import io.engagementdesk.process.guard.command.Inside;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/** The form of a task that is gone is not there; the engine would stumble over it. */
@Component
class ShownFormRule implements CommandRule {

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof GetDeployedTaskFormCmd;
    }

    @Override
    public void before(Command<?> command) {
        String id = Inside.of(command, "taskId", String.class);
        if (Context.getCommandContext().getTaskManager().findTaskById(id) == null) {
            throw new NotFoundException("This task is done or was taken away. Load your tasks again.");
        }
    }
}
