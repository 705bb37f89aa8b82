package io.engagementdesk.delivery.termination;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers say of a project that ends early. */
@Configuration(proxyBeanMethods = false)
class TerminationForms {

    @Bean
    TaskListener assessTermination(Assessments assessments) {
        return Completion.of(task -> assessments.requireKept(Completion.engagement(task)));
    }
}
