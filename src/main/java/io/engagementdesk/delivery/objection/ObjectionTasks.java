package io.engagementdesk.delivery.objection;

import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.MILESTONE;
import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION;

import io.engagementdesk.process.Task;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the step of bpmn/milestone.bpmn that begins an objection through those of bpmn/objection.bpmn. */
@Configuration(proxyBeanMethods = false)
class ObjectionTasks {

    @Bean
    JavaDelegate freezeInstalment(Objections objections) {
        return Task.of(execution -> objections.raise(
                execution.getProcessBusinessKey(), MILESTONE.in(execution).intValue()));
    }

    @Bean
    JavaDelegate settleObjection(Objections objections) {
        return Task.of(execution -> INSTALMENT.set(
                execution, objections.settle(objection(execution)).id().toString()));
    }

    @Bean
    JavaDelegate reportSettled(Objections objections) {
        return Task.of(execution -> objections.report(execution.getProcessBusinessKey()));
    }

    private static UUID objection(DelegateExecution execution) {
        return UUID.fromString(OBJECTION.in(execution));
    }
}
