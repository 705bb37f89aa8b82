package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.guard.command.CommandRule;
import io.engagementdesk.process.guard.command.Inside;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** A process is started at a door by its start form; its business key is given by the desk. */
@Component
class StartRule implements CommandRule {

    private final DeployedForms forms;

    StartRule(DeployedForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean concerns(Command<?> command) {
        return command instanceof SubmitStartFormCmd;
    }

    @Override
    public void before(Command<?> command) {
        var engine = Context.getProcessEngineConfiguration();
        ProcessDefinitionEntity definition = engine.getDeploymentCache()
                .findDeployedProcessDefinitionById(Inside.of(command, "processDefinitionId", String.class));
        engine.getCommandCheckers().forEach(one -> one.checkCreateProcessInstance(definition));
        String key = Inside.of(command, "businessKey", String.class);
        if (key != null && !key.isBlank()) {
            throw new FormRefused("businessKey", "readonly", "The number is given by the desk. Leave this empty.");
        }
        forms.ofStart(definition)
                .orElseThrow(() -> new FormRefused("form", "missing", "This process has no start form."))
                .check(Submitted.values(Inside.of(command, "variables", Map.class)));
    }
}
