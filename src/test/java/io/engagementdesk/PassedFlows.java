package io.engagementdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which flows of which models were passed, and for which engagement; the engine's history has none. */
@TestComponent
public final class PassedFlows extends AbstractBpmnParseListener implements ProcessEnginePlugin, DisposableBean {

    private record Passage(String engagement, String flow) {}

    private static final Path REPORT = Path.of("target", "flows-never-passed.txt");

    private final Set<String> known = new ConcurrentSkipListSet<>();
    private final List<Passage> passages = new CopyOnWriteArrayList<>();

    /** The flows of an engagement in the order in which they were passed, over all its models. */
    public List<String> of(String engagement) {
        return passages.stream()
                .filter(passage -> engagement.equals(passage.engagement()))
                .map(Passage::flow)
                .map(flow -> flow.substring(flow.indexOf('/') + 1))
                .toList();
    }

    /** Flows, as {@code process/flow}, that nobody has passed since the start. */
    public Set<String> neverPassed() {
        Set<String> never = new ConcurrentSkipListSet<>(known);
        passages.forEach(passage -> never.remove(passage.flow()));
        return never;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String id = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey() + "/" + flow.getId();
        known.add(id);
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> passed(execution, id));
    }

    private void passed(DelegateExecution execution, String id) {
        passages.add(new Passage(execution.getProcessBusinessKey(), id));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(this);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {}

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {}

    @Override
    public void destroy() throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, neverPassed());
    }
}
