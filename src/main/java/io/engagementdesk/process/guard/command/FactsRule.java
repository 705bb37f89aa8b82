package io.engagementdesk.process.guard.command;

import io.engagementdesk.process.TaskFacts;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds to a form's variables what the modules know of the task; it is shown and never stored. */
@Component
class FactsRule implements CommandRule {

    private final ObjectProvider<TaskFacts> facts;

    FactsRule(ObjectProvider<TaskFacts> facts) {
        this.facts = facts;
    }

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof GetTaskFormVariablesCmd;
    }

    @Override
    public void after(Command<?> command, Object result) {
        String id = Inside.of(command, "resourceId", String.class);
        Collection<?> wanted = Inside.of(command, "formVariableNames", Collection.class);
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
        String engagement =
                task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        Context.getCommandContext().runWithoutAuthorization(() -> {
            all(id, engagement)
                    .filter(fact -> wanted == null || wanted.contains(fact.getKey()))
                    .forEach(fact -> ((VariableMap) result).putValue(fact.getKey(), fact.getValue()));
            return null;
        });
    }

    private Stream<Map.Entry<String, Object>> all(String task, String engagement) {
        return facts.orderedStream().flatMap(one -> one.of(task, engagement).entrySet().stream());
    }
}
