package io.engagementdesk.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.springframework.stereotype.Component;

/** Which rules of the decision tables hit in this thread's last evaluation; the engine's result does not tell. */
@Component
public class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<String>> ids = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> ids.get().add(rule.getId()));
    }

    public void forget() {
        ids.remove();
    }

    public List<String> recall() {
        return List.copyOf(ids.get());
    }
}
