package io.engagementdesk.process.guard.form;

import io.engagementdesk.process.form.FormSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The forms of deployed models; read once each, since a deployment never changes. */
@Component
class DeployedForms {

    private final Map<String, Optional<FormSchema>> known = new ConcurrentHashMap<>();

    /** A form without fields, for what is done without a form. */
    FormSchema none() {
        return new FormSchema("", List.of());
    }

    Optional<FormSchema> ofTask(TaskEntity task) {
        return task.getTaskDefinition() == null
                ? Optional.empty()
                : of(task.getTaskDefinition().getFormDefinition(), task.getProcessDefinition());
    }

    Optional<FormSchema> ofStart(ProcessDefinitionEntity definition) {
        return definition.getStartFormDefinition() == null
                ? Optional.empty()
                : of(definition.getStartFormDefinition(), definition);
    }

    private Optional<FormSchema> of(FormDefinition form, ProcessDefinitionEntity definition) {
        if (form.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        String deployment = definition.getDeploymentId();
        Optional<FormSchema> schema = known.get(deployment + key);
        if (schema == null) {
            schema = read(key, deployment);
            known.put(deployment + key, schema);
        }
        return schema;
    }

    private static Optional<FormSchema> read(String key, String deployment) {
        var context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            var reference = new CamundaFormRefImpl(key, "deployment");
            CamundaFormDefinition form = new GetCamundaFormDefinitionCmd(reference, deployment).execute(context);
            return Optional.ofNullable(form).map(found -> parse(deployment, found.getResourceName()));
        });
    }

    private static FormSchema parse(String deployment, String resource) {
        byte[] content = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, resource)
                .getBytes();
        return FormSchema.parse(new String(content, StandardCharsets.UTF_8));
    }
}
