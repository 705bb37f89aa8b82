package io.engagementdesk.payment.cover;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers decide where a card covers nothing. */
@Configuration(proxyBeanMethods = false)
class CoverForms {

    @Bean
    TaskListener decideUncovered(CardHolds holds) {
        return Completion.of(task -> holds.decideUncovered(
                engagement(task),
                new Actor(Completion.who(task), "tasklist"),
                text(task, "decision"),
                text(task, "reason")));
    }
}
