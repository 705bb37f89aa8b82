package io.engagementdesk.scoping.step;

import static io.engagementdesk.engagement.EngagementProcess.KIND;
import static io.engagementdesk.engagement.EngagementProcess.WHEN;
import static io.engagementdesk.scoping.step.ScopingProcess.LOCATED;

import io.engagementdesk.process.Task;
import io.engagementdesk.scoping.Routing;
import io.engagementdesk.scoping.analysis.Analysis;
import io.engagementdesk.scoping.analysis.Finding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of scoping. */
@Configuration(proxyBeanMethods = false)
class ScopingTasks {

    @Bean
    JavaDelegate scopeNeeds(Analysis analysis) {
        return Task.of(execution -> {
            Finding found = analysis.scope(engagement(execution)).found();
            KIND.pass(execution, found.kind().name());
            WHEN.pass(execution, found.when().name());
        });
    }

    @Bean
    JavaDelegate locatePractitioner(Routing routing) {
        return Task.of(execution -> {
            LOCATED.pass(execution, routing.locate(engagement(execution)));
            KIND.pass(execution, routing.kind(engagement(execution)));
        });
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
