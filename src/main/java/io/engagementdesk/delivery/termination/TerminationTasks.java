package io.engagementdesk.delivery.termination;

import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.delivery.termination.TerminationProcess.BY_TRANSFER;
import static io.engagementdesk.delivery.termination.TerminationProcess.MONEY_LEFT;

import io.engagementdesk.billing.instalment.EarlyEnds.Settled;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/termination.bpmn. */
@Configuration(proxyBeanMethods = false)
class TerminationTasks {

    @Bean
    JavaDelegate releaseProject(Releases releases) {
        return Task.of(execution -> tell(execution, releases.release(engagement(execution))));
    }

    @Bean
    JavaDelegate closeTerminated(TerminatedProjects projects) {
        return Task.of(execution -> projects.close(engagement(execution)));
    }

    private static void tell(DelegateExecution execution, Settled settled) {
        INSTALMENT.set(execution, settled.instalment().toString());
        MONEY_LEFT.set(execution, settled.back().isPositive());
        BY_TRANSFER.set(execution, settled.byTransfer());
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
