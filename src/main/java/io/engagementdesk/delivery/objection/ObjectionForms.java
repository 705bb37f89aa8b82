package io.engagementdesk.delivery.objection;

import static io.engagementdesk.delivery.objection.ObjectionProcess.DECISION;
import static io.engagementdesk.delivery.objection.ObjectionProcess.OBJECTION;
import static io.engagementdesk.delivery.objection.ObjectionProcess.VERDICT;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers and clients say about an objection. */
@Configuration(proxyBeanMethods = false)
class ObjectionForms {

    @Bean
    TaskListener answerObjection(Objections objections) {
        return Completion.of(task -> objections.answer(
                objection(task),
                Completion.who(task),
                Share.offered(DECISION.in(task), text(task, "share")),
                text(task, "note")));
    }

    @Bean
    TaskListener mediate(Objections objections) {
        return Completion.of(task -> objections.mediate(
                objection(task),
                Completion.who(task),
                text(task, "mediator"),
                Share.of(text(task, "share")),
                text(task, "note")));
    }

    @Bean
    TaskListener confirmSettlement(Objections objections) {
        return Completion.of(task -> objections.reply(
                task.getId(),
                Completion.staff(task)
                        .map(login -> new Actor(login, "tasklist"))
                        .orElse(Actor.CLIENT),
                "AGREE".equals(VERDICT.in(task)),
                text(task, "approverName"),
                text(task, "words")));
    }

    private static UUID objection(DelegateTask task) {
        return UUID.fromString(OBJECTION.in(task));
    }
}
