package io.engagementdesk.process.guard.form;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Removes what a form brought once the listeners have carried it into the domain, except what the model reads. */
@Component
class FieldSweep {

    private static final String FACTS = "engagementdesk.facts";

    private final DeployedForms forms;

    FieldSweep(DeployedForms forms) {
        this.forms = forms;
    }

    void keep(ProcessDefinitionEntity definition, Set<String> facts) {
        definition.setProperty(FACTS, facts);
    }

    void afterCompletion(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        forms.ofTask(entity).ifPresent(form -> sweep(form.inputs().keySet(), task, entity.getProcessDefinition()));
    }

    void afterStart(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        forms.ofStart(entity.getProcessDefinition())
                .ifPresent(form -> sweep(form.inputs().keySet(), execution, entity.getProcessDefinition()));
    }

    private static void sweep(Set<String> fields, VariableScope scope, ProcessDefinitionEntity definition) {
        Object facts = definition.getProperty(FACTS);
        fields.stream()
                .filter(field -> !(facts instanceof Set<?> kept && kept.contains(field)))
                .filter(scope::hasVariable)
                .forEach(scope::removeVariable);
    }
}
