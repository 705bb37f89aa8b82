package io.engagementdesk.payment.matter;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.payment.matter.PaymentMatters.Answer;
import io.engagementdesk.process.Completion;
import io.engagementdesk.process.FormRefused;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance says about a payment that nobody could place. */
@Configuration(proxyBeanMethods = false)
class MatterForms {

    @Bean
    TaskListener resolvePayment(PaymentMatters matters) {
        return Completion.of(task -> matters.decide(
                        FollowUpProcess.FOLLOW_UP.in(task), answer(task), new Actor(Completion.who(task), "tasklist"))
                .ifPresent(refund -> FollowUpProcess.OPERATION.set(task.getExecution(), refund)));
    }

    private static Answer answer(DelegateTask task) {
        return new Answer(
                outcome(text(task, "outcome")),
                text(task, "engagement"),
                text(task, "reference"),
                text(task, "resolution"));
    }

    private static Outcome outcome(String typed) {
        return Stream.of(Outcome.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new FormRefused("outcome", "option", "Please choose one of the answers offered."));
    }
}
