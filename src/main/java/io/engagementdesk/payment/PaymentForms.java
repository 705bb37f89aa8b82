package io.engagementdesk.payment;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance agrees about a rest. */
@Configuration(proxyBeanMethods = false)
class PaymentForms {

    @Bean
    TaskListener collectBalance(Charges charges) {
        return Completion.of(task -> charges.collect(engagement(task), actor(task), text(task, "note")));
    }

    private static Actor actor(DelegateTask task) {
        return new Actor(Completion.who(task), "tasklist");
    }
}
