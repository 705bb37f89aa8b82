package io.engagementdesk.proposal.approval;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.process.Completion;
import io.engagementdesk.proposal.Verdict;
import io.engagementdesk.proposal.offer.Drafts;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us in the tasks of bpmn/proposal.bpmn. */
@Configuration(proxyBeanMethods = false)
class ProposalForms {

    @Bean
    TaskListener checkEstimate(Drafts drafts) {
        return Completion.of(task -> drafts.check(
                Completion.engagement(task),
                Completion.who(task),
                "APPROVE".equals(text(task, "decision")),
                text(task, "note")));
    }

    @Bean
    TaskListener decideProposal(ClientAnswers answers) {
        return Completion.of(task -> answers.completed(task.getId(), Completion.staff(task), answer(task)));
    }

    private static Answer answer(DelegateTask task) {
        return new Answer(
                Verdict.valueOf(text(task, "verdict")),
                text(task, "words"),
                text(task, "approverName"),
                text(task, "authority"),
                new TypedAddress(
                        text(task, "street"), text(task, "postalCode"), text(task, "city"), text(task, "country")),
                Boolean.parseBoolean(text(task, "byTransfer")));
    }
}
