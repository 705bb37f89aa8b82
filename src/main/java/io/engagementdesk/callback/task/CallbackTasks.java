package io.engagementdesk.callback.task;

import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.process.Completion;
import io.engagementdesk.process.StaffGroup;
import io.engagementdesk.process.TaskObserver;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes every user task whose candidate group is client a task with a link; sees the answers before they are tidied up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallbackTasks implements TaskObserver {

    private final Invitations invitations;
    private final Completions completions;

    CallbackTasks(Invitations invitations, Completions completions) {
        this.invitations = invitations;
        this.completions = completions;
    }

    @Override
    public void created(DelegateTask task) {
        clientTask(task).ifPresent(drawn -> invitations.invite(wanted(task, drawn)));
    }

    @Override
    public void completed(DelegateTask task) {
        clientTask(task).ifPresent(drawn -> completions.completed(done(task, drawn)));
    }

    @Override
    public void deleted(DelegateTask task) {
        clientTask(task).ifPresent(drawn -> invitations.withdraw(task.getId()));
    }

    private static Invitations.Wanted wanted(DelegateTask task, UserTask drawn) {
        return new Invitations.Wanted(
                task.getId(),
                drawn.getId(),
                task.getName(),
                about(drawn),
                property(drawn, ClientTaskWords.KIND).orElse(ClientTaskKind.ORDINARY),
                property(drawn, ClientTaskWords.CONTACT).orElse(Invitations.CALLER),
                Optional.ofNullable(Completion.engagement(task)).orElse(""),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    private static Completions.Done done(DelegateTask task, UserTask drawn) {
        Map<String, Object> values = new LinkedHashMap<>();
        task.getVariables().forEach((name, value) -> values.put(name, plain(value)));
        return new Completions.Done(
                task.getId(),
                drawn.getId(),
                task.getName(),
                property(drawn, ClientTaskWords.KIND).orElse(ClientTaskKind.ORDINARY),
                Completion.engagement(task),
                staff(task),
                values);
    }

    private static Optional<String> staff(DelegateTask task) {
        return Optional.ofNullable(
                        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication())
                .map(someone -> someone.getUserId());
    }

    private static Object plain(Object value) {
        return value instanceof org.camunda.spin.json.SpinJsonNode json && json.isArray()
                ? json.elements().stream()
                        .map(Object::toString)
                        .map(CallbackTasks::unquoted)
                        .toList()
                : value;
    }

    private static String unquoted(String json) {
        return json.replaceAll("^\"|\"$", "");
    }

    private static Optional<UserTask> clientTask(DelegateTask task) {
        return Optional.of(task.getBpmnModelElementInstance())
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .filter(drawn -> drawn.getCamundaCandidateGroupsList().contains(StaffGroup.CLIENT.id()));
    }

    private static Optional<String> property(UserTask drawn, String name) {
        return Optional.ofNullable(drawn.getExtensionElements())
                .map(extensions -> extensions
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list())
                .stream()
                .flatMap(Collection::stream)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static String about(UserTask drawn) {
        Stream<Documentation> documentation = drawn.getDocumentations().stream();
        return documentation
                .map(Documentation::getTextContent)
                .collect(Collectors.joining("\n\n"))
                .strip();
    }
}
