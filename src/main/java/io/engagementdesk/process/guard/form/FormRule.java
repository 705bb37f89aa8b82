package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.guard.command.CommandRule;
import io.engagementdesk.process.guard.command.Inside;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** A task is completed at a door with what its form accepts, and only by somebody who may work on it. */
@Component
class FormRule implements CommandRule {

    private final DeployedForms forms;

    FormRule(DeployedForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
    }

    @Override
    public void before(Command<?> command) {
        String id = Inside.of(command, "taskId", String.class);
        String data = command instanceof SubmitTaskFormCmd ? "properties" : "variables";
        TaskEntity task =
                id == null ? null : Context.getCommandContext().getTaskManager().findTaskById(id);
        if (task == null) {
            throw new FormRefused("task", "closed", "This task is done or was taken away. Load your tasks again.");
        }
        Context.getProcessEngineConfiguration().getCommandCheckers().forEach(one -> one.checkTaskWork(task));
        check(command, task, Submitted.values(Inside.of(command, data, Map.class)));
    }

    private void check(Command<?> command, TaskEntity task, Map<String, Object> values) {
        if (command instanceof ResolveTaskCmd) {
            forms.none().check(values);
        } else if (ClientKind.byFact(task)) {
            throw new FormRefused("task", "by-fact", "This task completes itself when the client has paid or signed.");
        } else {
            forms.ofTask(task).orElseGet(forms::none).check(values);
        }
    }
}
