package io.engagementdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A model that waits for a call as bpmn/micro-engagement.bpmn does, and has no other steps. */
final class CallProbe {

    private static final String KEY = "call-probe";

    private final RuntimeService runtime;
    private final String instance;

    private CallProbe(RuntimeService runtime, String instance) {
        this.runtime = runtime;
        this.instance = instance;
    }

    static CallProbe waitingFor(String call, ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addModelInstance(KEY + ".bpmn", model())
                .deploy();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, "probe-" + UUID.randomUUID(), Map.of("callId", call))
                .getId();
        return new CallProbe(engine.getRuntimeService(), instance);
    }

    /** What the model has heard, or waits for. */
    void isAt(String... activities) {
        List<String> at = runtime.createExecutionQuery().processInstanceId(instance).list().stream()
                .map(Execution::getId)
                .flatMap(execution -> runtime.getActiveActivityIds(execution).stream())
                .distinct()
                .toList();
        assertThat(at).containsExactlyInAnyOrder(activities);
    }

    /** The model stops waiting, as when its timer fires. */
    void goOn() {
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("redial")
                .startBeforeActivity("over")
                .execute();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .eventBasedGateway()
                .id("ring")
                .intermediateCatchEvent()
                .message("callRefused")
                .userTask("refused")
                .endEvent()
                .moveToNode("ring")
                .intermediateCatchEvent()
                .message("callAnswered")
                .exclusiveGateway("onTheLine")
                .eventBasedGateway()
                .id("call")
                .intermediateCatchEvent()
                .message("callEnded")
                .userTask("ended")
                .endEvent()
                .moveToNode("call")
                .intermediateCatchEvent()
                .message("callDropped")
                .eventBasedGateway()
                .id("redial")
                .intermediateCatchEvent()
                .message("callEnded")
                .userTask("endedInGrace")
                .endEvent()
                .moveToNode("redial")
                .intermediateCatchEvent()
                .message("callRedialled")
                .userTask("reconnect")
                .connectTo("onTheLine")
                .moveToNode("redial")
                .intermediateCatchEvent()
                .timerWithDuration("P365D")
                .userTask("over")
                .endEvent()
                .done();
    }
}
