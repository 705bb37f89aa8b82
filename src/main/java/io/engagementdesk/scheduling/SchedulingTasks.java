package io.engagementdesk.scheduling;

import static io.engagementdesk.intake.CallProcess.CALL_ID;
import static io.engagementdesk.scheduling.MicroEngagementProcess.COMPLETED;

import io.engagementdesk.intake.Calls;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks around a call; the call's own record is the operation, so nothing is recorded before. */
@Configuration(proxyBeanMethods = false)
class SchedulingTasks {

    @Bean
    JavaDelegate ringPractitioner(Conversations conversations) {
        return telephone(execution -> CALL_ID.set(execution, conversations.ring(engagement(execution))));
    }

    @Bean
    JavaDelegate passOver(Conversations conversations) {
        return Task.of(execution -> conversations.passOver(engagement(execution), CALL_ID.in(execution)));
    }

    @Bean
    JavaDelegate reconnectCall(Calls calls) {
        return telephone(execution -> calls.reconnect(CALL_ID.in(execution)));
    }

    @Bean
    JavaDelegate endCall(Calls calls) {
        return telephone(execution -> calls.end(CALL_ID.in(execution)));
    }

    @Bean
    JavaDelegate closeCall(Conversations conversations) {
        return Task.of(execution -> COMPLETED.pass(execution, conversations.close(engagement(execution))));
    }

    private static JavaDelegate telephone(Task.Work work) {
        return Task.external(execution -> {}, work);
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
