package io.engagementdesk.payment.dispute;

import static io.engagementdesk.payment.dispute.DisputeProcess.DISPUTE;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance, or the manager after it, answers to a dispute. */
@Configuration(proxyBeanMethods = false)
class DisputeForms {

    @Bean
    TaskListener gatherEvidence(DisputeAnswers answers) {
        return Completion.of(
                task -> answers.decide(DISPUTE.in(task), actor(task), text(task, "decision"), text(task, "evidence")));
    }

    @Bean
    TaskListener chaseDispute(DisputeAnswers answers) {
        return Completion.of(
                task -> answers.chased(DISPUTE.in(task), actor(task), text(task, "decision"), text(task, "note")));
    }

    private static Actor actor(DelegateTask task) {
        return new Actor(Completion.who(task), "tasklist");
    }
}
