package io.engagementdesk.process;

import static io.engagementdesk.process.ModelFolder.bean;
import static io.engagementdesk.process.ModelFolder.camunda;
import static io.engagementdesk.process.ModelFolder.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.form.FormField;
import io.engagementdesk.process.form.FormSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a model names exists, and what exists is named by a model. */
class ModelTests extends DeskTest {

    private static final Pattern WORD = Pattern.compile("'[^']*'|[A-Za-z_][A-Za-z_0-9]*");

    @Autowired
    private ApplicationContext beans;

    @Test
    void everyServiceTaskNamesADelegateAfterItself() {
        assertThat(elements(ServiceTask.class)).isNotEmpty().allSatisfy(task -> assertThat(
                        bean(camunda(task, "delegateExpression")))
                .isEqualTo(task.getId().replaceAll("_.*", ""))
                .isIn((Object[]) names(JavaDelegate.class)));
    }

    @Test
    void everyDelegateIsUsedByAModel() {
        assertThat(elements(ServiceTask.class).map(task -> bean(camunda(task, "delegateExpression"))))
                .contains(names(JavaDelegate.class));
    }

    @Test
    void everyListenerOfAModelExistsAndIsUsed() {
        Stream<String> used = Stream.concat(
                elements(CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression),
                elements(CamundaExecutionListener.class).map(CamundaExecutionListener::getCamundaDelegateExpression));
        String[] listeners = Stream.of(names(TaskListener.class), names(ExecutionListener.class))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertThat(used.map(ModelFolder::bean).distinct()).containsExactlyInAnyOrder(listeners);
    }

    @Test
    void everyStepWithAnOutsideEffectIsAJobOfItsOwnAndItsResultIsKept() {
        assertThat(elements(ServiceTask.class).filter(this::isExternal))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.isCamundaAsyncBefore())
                            .as("asyncBefore of %s", task.getId())
                            .isTrue();
                    assertThat(task.isCamundaAsyncAfter() || waits(next(task)))
                            .as("asyncAfter of %s", task.getId())
                            .isTrue();
                });
    }

    @Test
    void noOtherStepIsAsynchronous() {
        assertThat(elements(FlowNode.class)
                        .filter(node -> camunda(node, "asyncBefore") != null || camunda(node, "asyncAfter") != null))
                .allSatisfy(node -> assertThat(node).isInstanceOf(ServiceTask.class))
                .allMatch(node -> isExternal((ServiceTask) node));
    }

    @Test
    void everyUserTaskHasItsFormAndItsOwnerAndADate() {
        Set<String> forms = forms().keySet();
        assertThat(elements(UserTask.class)).allSatisfy(task -> {
            assertThat(camunda(task, "formRef")).isEqualTo(task.getId()).isIn(forms);
            assertThat(camunda(task, "formRefBinding")).isEqualTo("deployment");
            assertThat(task.getCamundaDueDate()).matches("P.+|\\$\\{\\w+}");
            assertThat(Stream.of(StaffGroup.values()).map(StaffGroup::id)).contains(task.getCamundaCandidateGroups());
        });
        assertThat(elements(UserTask.class).map(UserTask::getId)).doesNotHaveDuplicates();
    }

    @Test
    void everyTaskOfTheStaffSaysInTasklistWhyItIsThere() {
        assertThat(elements(UserTask.class)
                        .filter(task ->
                                !StaffGroup.CLIENT.id().equals(String.join(",", task.getCamundaCandidateGroupsList()))))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getDocumentations())
                        .as("documentation of %s", task.getId())
                        .isNotEmpty());
    }

    @Test
    void everyFormBelongsToATaskOrAStartAndIsNamedAfterIt() {
        Stream<String> refs =
                elements(FlowNode.class).map(node -> camunda(node, "formRef")).filter(Objects::nonNull);
        assertThat(refs).containsExactlyInAnyOrderElementsOf(forms().keySet());
        assertThat(ModelFolder.files("forms", ".form")).allSatisfy(file -> assertThat(file.getFileName())
                .hasToString(FormSchema.parse(ModelFolder.text(file)).id() + ".form"));
    }

    @Test
    void formsUseOnlyWhatTasklistAndTheClientPagesRender() {
        Set<String> known = Set.of(
                "text",
                "html",
                "textfield",
                "textarea",
                "number",
                "datetime",
                "select",
                "radio",
                "checkbox",
                "checklist",
                "group",
                "separator",
                "spacer");
        assertThat(forms().values().stream()
                        .flatMap(form -> all(form.components()))
                        .map(FormField::type))
                .allMatch(known::contains);
    }

    @Test
    void everyVariableOfAConditionIsDeclaredInAVocabulary() throws ReflectiveOperationException {
        Set<String> declared = vocabulary(Variable.class, variable -> ((Variable<?>) variable).name());
        assertThat(elements(ConditionExpression.class).flatMap(condition -> variables(condition.getTextContent())))
                .isNotEmpty()
                .allMatch(declared::contains);
    }

    @Test
    void everyMessageOfAModelIsAWordOfAVocabulary() throws ReflectiveOperationException {
        assertThat(elements(Message.class).map(Message::getName).distinct())
                .allMatch(vocabulary(String.class, String.class::cast)::contains);
    }

    @Test
    void everyErrorThatAModelCatchesOfAStepIsThrownByABusinessException() {
        Set<String> caught = elements(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo() instanceof ServiceTask)
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .collect(Collectors.toSet());
        assertThat(caught).isEqualTo(BusinessExceptions.codes());
        assertThat(elements(Error.class).map(Error::getErrorCode)).allMatch(code -> code.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void everyAnswerOfAGatewaySaysWhatItsConditionSays() {
        assertThat(elements(ExclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName())
                            .as("question of %s", gateway.getId())
                            .endsWith("?");
                    assertThat(gateway.getDefault())
                            .as("default of %s", gateway.getId())
                            .isNotNull();
                    assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertAnswer(gateway, flow));
                });
    }

    private static void assertAnswer(ExclusiveGateway gateway, SequenceFlow flow) {
        assertThat(flow.getName()).as("answer %s", flow.getId()).isNotBlank();
        boolean isDefault = flow.equals(gateway.getDefault());
        assertThat(flow.getConditionExpression() == null)
                .as("condition of %s", flow.getId())
                .isEqualTo(isDefault);
        if (flow.getName().equals("no")) {
            assertThat(isDefault
                            || flow.getConditionExpression().getTextContent().contains("!"))
                    .as("%s says no and must be the default or negate", flow.getId())
                    .isTrue();
        }
    }

    @Test
    void everyProcessIsNamedAfterItsFileAndKeepsItsHistoryLongEnough() {
        assertThat(ModelFolder.files("bpmn", ".bpmn").map(ModelTests::baseName))
                .containsExactlyInAnyOrderElementsOf(
                        elements(Process.class).map(Process::getId).toList());
        assertThat(elements(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P"))
                .allSatisfy(process -> assertThat(process.getDocumentations()).isNotEmpty());
    }

    @Test
    void everyCalledProcessExistsAndIsGivenTheEngagement() {
        List<String> processes = elements(Process.class).map(Process::getId).toList();
        assertThat(elements(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(processes);
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                    .anySatisfy(in ->
                            assertThat(in.getAttribute("businessKey")).isEqualTo("#{execution.processBusinessKey}"));
        });
    }

    private boolean isExternal(ServiceTask task) {
        return beans.getBean(bean(camunda(task, "delegateExpression"))) instanceof Task.External;
    }

    private static FlowNode next(ServiceTask task) {
        return task.getOutgoing().iterator().next().getTarget();
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || Set.of("eventBasedGateway", "userTask", "receiveTask")
                        .contains(node.getElementType().getTypeName())
                || node.getElementType().getTypeName().equals("exclusiveGateway")
                        && node.getOutgoing().size() == 1
                        && waits(node.getOutgoing().iterator().next().getTarget());
    }

    private String[] names(Class<?> type) {
        return beans.getBeanNamesForType(type);
    }

    private static Map<String, FormSchema> forms() {
        return ModelFolder.files("forms", ".form")
                .map(file -> FormSchema.parse(ModelFolder.text(file)))
                .collect(Collectors.toMap(FormSchema::id, Function.identity()));
    }

    private static Stream<FormField> all(List<FormField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.children())));
    }

    private static Stream<String> variables(String condition) {
        return WORD.matcher(condition)
                .results()
                .map(match -> match.group())
                .filter(word -> !word.startsWith("'")
                        && !Set.of("true", "false", "null", "empty").contains(word));
    }

    private static <T> Set<String> vocabulary(Class<T> type, Function<Object, String> word)
            throws ReflectiveOperationException {
        Set<String> words = new TreeSet<>();
        for (Class<?> vocabulary : Vocabularies.all()) {
            for (var field : vocabulary.getDeclaredFields()) {
                if (field.getType() == type) {
                    field.setAccessible(true);
                    words.add(word.apply(field.get(null)));
                }
            }
        }
        return words;
    }

    private static String baseName(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }
}
