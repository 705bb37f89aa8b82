package io.engagementdesk.notification.undelivered;

import static io.engagementdesk.process.Completion.text;
import static io.engagementdesk.process.Completion.who;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk decides about messages that did not reach their readers. */
@Configuration(proxyBeanMethods = false)
class UndeliveredForms {

    @Bean
    TaskListener resolveUndelivered(Remedies remedies) {
        return Completion.of(task -> remedies.apply(
                FollowUpProcess.FOLLOW_UP.in(task),
                new Remedies.Remedy(text(task, "outcome"), text(task, "email"), text(task, "resolution")),
                new Actor(who(task), "tasklist")));
    }
}
