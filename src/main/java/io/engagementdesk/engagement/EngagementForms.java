package io.engagementdesk.engagement;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;
import static io.engagementdesk.process.Completion.who;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us in the tasks of bpmn/follow-up.bpmn, and what holds up the tasks of others. */
@Configuration(proxyBeanMethods = false)
class EngagementForms {

    /** Before a task's own listener in models whose work waits. */
    @Bean
    TaskListener refuseInStandstill(Standstills standstills) {
        return Completion.of(task -> standstills.requireNone(engagement(task)));
    }

    @Bean
    TaskListener resolveFollowUp(FollowUps followUps) {
        return Completion.of(task -> followUps.resolve(
                FollowUpProcess.FOLLOW_UP.in(task),
                who(task),
                text(task, "outcome") + ": " + text(task, "resolution")));
    }
}
