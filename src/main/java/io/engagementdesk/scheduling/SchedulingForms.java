package io.engagementdesk.scheduling;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms around a call: the manager’s choice when it failed, and what the client thinks of it. */
@Configuration(proxyBeanMethods = false)
class SchedulingForms {

    @Bean
    TaskListener decideNotReached(Aftercare aftercare) {
        return Completion.of(task ->
                aftercare.notReached(engagement(task), text(task, "decision"), text(task, "note"), actor(task)));
    }

    @Bean
    TaskListener giveFeedback(Aftercare aftercare) {
        return Completion.of(task -> {
            aftercare.feedback(engagement(task), text(task, "rating"), text(task, "comment"), actor(task));
            if (text(task, "moneyBack").equals("true")) {
                aftercare.complain(engagement(task), text(task, "comment"), actor(task));
            }
        });
    }

    private static Actor actor(DelegateTask task) {
        return Completion.staff(task).map(login -> new Actor(login, "tasklist")).orElse(Actor.CLIENT);
    }
}
