package io.engagementdesk.delivery.launch;

import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.delivery.launch.LaunchProcess.STARTS_NOW;
import static io.engagementdesk.delivery.launch.LaunchProcess.START_ON;

import io.engagementdesk.delivery.launch.Launches.Start;
import io.engagementdesk.process.Task;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/launch.bpmn. */
@Configuration(proxyBeanMethods = false)
class LaunchTasks {

    @Bean
    JavaDelegate planLaunch(Launches launches) {
        return Task.of(execution -> tell(execution, launches.plan(engagement(execution))));
    }

    @Bean
    JavaDelegate createProject(ProjectStart start) {
        return Task.of(execution -> start.create(engagement(execution)));
    }

    @Bean
    JavaDelegate announceLaunch(LaunchMails mails) {
        return Task.of(execution -> mails.announce(engagement(execution)));
    }

    private static void tell(DelegateExecution execution, Start start) {
        STARTS_NOW.pass(execution, start.now());
        START_ON.set(execution, Date.from(start.at()));
        INSTALMENT.set(execution, start.instalment().toString());
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
