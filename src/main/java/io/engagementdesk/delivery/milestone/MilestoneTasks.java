package io.engagementdesk.delivery.milestone;

import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.ACCEPT_UNTIL;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.MILESTONE;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.REMIND_FIRST;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.REMIND_LAST;

import io.engagementdesk.process.Task;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/milestone.bpmn up to its payment. */
@Configuration(proxyBeanMethods = false)
class MilestoneTasks {

    @Bean
    JavaDelegate presentDeliverable(Presentations presentations) {
        return Task.of(
                execution -> wait(execution, presentations.present(engagement(execution), milestone(execution))));
    }

    @Bean
    JavaDelegate remindAcceptance(MilestoneMails mails) {
        return Task.of(execution -> mails.remind(engagement(execution), milestone(execution)));
    }

    @Bean
    JavaDelegate deemAccepted(Acceptances acceptances) {
        return Task.of(execution -> acceptances.deem(engagement(execution), milestone(execution)));
    }

    @Bean
    JavaDelegate completeMilestone(Acceptances acceptances) {
        return Task.of(execution -> INSTALMENT.set(
                execution,
                acceptances
                        .complete(engagement(execution), milestone(execution))
                        .id()
                        .toString()));
    }

    private static void wait(DelegateExecution execution, Presentation shown) {
        ACCEPT_UNTIL.set(execution, Date.from(shown.acceptUntil()));
        REMIND_FIRST.set(execution, Date.from(shown.firstReminder()));
        REMIND_LAST.set(execution, Date.from(shown.lastReminder()));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private static int milestone(DelegateExecution execution) {
        return MILESTONE.in(execution).intValue();
    }
}
