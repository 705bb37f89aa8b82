package io.engagementdesk.process.guard.form;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Lets no form of a model leave more behind than the model reads. */
@Component
class ModelGuard extends AbstractBpmnParseListener {

    private final FieldSweep sweep;

    ModelGuard(FieldSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        Set<String> facts = Facts.of(root);
        definitions.forEach(definition -> sweep.keep(definition, facts));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ClientKind.remember(element, activity);
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_COMPLETE, sweep::afterCompletion);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        ExecutionListener listener = sweep::afterStart;
        activity.addListener(ExecutionListener.EVENTNAME_END, listener);
    }
}
