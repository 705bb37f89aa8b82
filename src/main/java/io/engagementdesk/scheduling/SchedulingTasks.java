package io.engagementdesk.scheduling;

import static io.engagementdesk.intake.call.CallProcess.CALL_ID;
import static io.engagementdesk.scheduling.MicroEngagementProcess.ABSENCE;
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

    /** Its effect stays in our database: each side comes to the room by itself. */
    @Bean
    JavaDelegate openMeeting(Conversations conversations) {
        return Task.of(execution -> CALL_ID.set(execution, conversations.meet(engagement(execution))));
    }

    @Bean
    JavaDelegate judgeAttendance(Attendances attendances) {
        return Task.of(execution ->
                ABSENCE.pass(execution, attendances.judge(engagement(execution)).name()));
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
