package io.engagementdesk.process.guard.form;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What kind of client task a user task is; some are done by a fact and never by hand. */
final class ClientKind {

    private static final String NAME = "client.kind";
    private static final Set<String> BY_FACT = Set.of("payment", "signature");

    private ClientKind() {}

    static void remember(Element userTask, ActivityImpl activity) {
        var extensions = userTask.element("extensionElements");
        var properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            properties.elements().stream()
                    .filter(property -> NAME.equals(property.attribute("name")))
                    .forEach(property -> activity.setProperty(NAME, property.attribute("value")));
        }
    }

    /** Whether only the payment or signature itself may complete the task. */
    static boolean byFact(TaskEntity task) {
        var activity = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return BY_FACT.contains(String.valueOf(activity.getProperty(NAME)));
    }
}
