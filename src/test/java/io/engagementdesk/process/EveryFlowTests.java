package io.engagementdesk.process;

import static io.engagementdesk.process.ModelFolder.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** After all other tests: no arrow of a model that nobody has walked along. */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "Only the whole suite passes every flow.")
class EveryFlowTests extends DeskTest {

    @Test
    void everyFlowOfEveryModelHasBeenPassed() {
        List<String> processes = elements(Process.class).map(Process::getId).toList();
        List<String> chosen = elements(SequenceFlow.class)
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .map(SequenceFlow::getId)
                .toList(); // the engine goes from the gateway to the event without taking the flow between them
        assertThat(flows.neverPassed())
                .filteredOn(flow -> processes.contains(flow.replaceAll("/.*", "")))
                .filteredOn(flow -> !chosen.contains(flow.replaceAll(".*/", "")))
                .isEmpty();
    }
}
