package io.engagementdesk.delivery.launch;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance says before a project begins. */
@Configuration(proxyBeanMethods = false)
class LaunchForms {

    @Bean
    TaskListener confirmFirstInstalment(Launches launches) {
        return Completion.of(task -> launches.confirmed(
                Completion.engagement(task), Completion.who(task), text(task, "decision"), text(task, "note")));
    }
}
