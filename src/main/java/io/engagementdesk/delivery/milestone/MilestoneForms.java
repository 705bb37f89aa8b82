package io.engagementdesk.delivery.milestone;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the team and the client say about a milestone. */
@Configuration(proxyBeanMethods = false)
class MilestoneForms {

    @Bean
    TaskListener deliverMilestone(Presentations presentations) {
        return Completion.of(task -> presentations.deliver(
                Completion.engagement(task),
                MilestoneProcess.MILESTONE.in(task).intValue(),
                Completion.who(task),
                text(task, "note")));
    }

    @Bean
    TaskListener acceptMilestone(Acceptances acceptances) {
        return Completion.of(task -> acceptances.answered(task.getId(), Completion.staff(task), answer(task)));
    }

    private static Answer answer(DelegateTask task) {
        return new Answer(
                Verdict.valueOf(MilestoneProcess.ACCEPTANCE.in(task)), text(task, "words"), text(task, "approverName"));
    }
}
