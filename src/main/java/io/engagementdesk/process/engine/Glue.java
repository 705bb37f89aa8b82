package io.engagementdesk.process.engine;

import io.engagementdesk.process.Task;
import io.engagementdesk.process.TaskObserver;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Ties every model to us while it is parsed: external steps record their operation, user tasks are observed. */
@Component
class Glue extends AbstractBpmnParseListener {

    private static final String DELEGATE = "delegate";

    private final ApplicationContext beans;
    private final ObjectProvider<TaskObserver> observers;

    Glue(ApplicationContext beans, ObjectProvider<TaskObserver> observers) {
        this.beans = beans;
        this.observers = observers;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = element.attributeNS(camunda(), "delegateExpression");
        if (expression != null) {
            activity.setProperty(DELEGATE, expression.replaceAll("[${}#\\s]", ""));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> all().forEach(one -> one.created(task)));
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> all().forEach(one -> one.completed(task)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> all().forEach(one -> one.deleted(task)));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        steps(process)
                .filter(step -> step.isAsyncBefore() && step.getProperty(DELEGATE) != null)
                .forEach(step -> step.getIncomingTransitions().forEach(flow -> ((TransitionImpl) flow)
                        .addListener(
                                ExecutionListener.EVENTNAME_TAKE, recording((String) step.getProperty(DELEGATE)))));
    }

    private ExecutionListener recording(String delegate) {
        return execution -> record(delegate, execution);
    }

    private void record(String delegate, DelegateExecution execution) {
        if (beans.getBean(delegate) instanceof Task.External external) {
            external.record(execution);
        }
    }

    private List<TaskObserver> all() {
        return observers.orderedStream().toList();
    }

    private static Stream<ActivityImpl> steps(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(step -> Stream.concat(Stream.of(step), steps(step)));
    }

    private static org.camunda.bpm.engine.impl.util.xml.Namespace camunda() {
        return org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;
    }
}
