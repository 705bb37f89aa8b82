package io.engagementdesk.payment.complaint;

import static io.engagementdesk.payment.complaint.ComplaintProcess.APPROVAL_NEEDED;
import static io.engagementdesk.payment.complaint.ComplaintProcess.COMPLAINT;

import io.engagementdesk.process.Task;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/complaint.bpmn. */
@Configuration(proxyBeanMethods = false)
class ComplaintTasks {

    @Bean
    JavaDelegate remindDecision(Overdue overdue) {
        return Task.of(execution -> overdue.remind(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate limitRefund(Verdicts verdicts) {
        return Task.of(execution -> APPROVAL_NEEDED.pass(execution, verdicts.needsApproval(complaint(execution))));
    }

    @Bean
    JavaDelegate refundComplaint(Verdicts verdicts) {
        return Task.external(
                execution -> verdicts.recordRefund(complaint(execution)),
                execution -> verdicts.refund(complaint(execution)));
    }

    @Bean
    JavaDelegate issueCreditNote(CreditNotes notes) {
        return Task.of(execution -> notes.issue(complaint(execution)));
    }

    @Bean
    JavaDelegate refuseComplaint(Verdicts verdicts) {
        return Task.of(execution -> verdicts.refuse(complaint(execution)));
    }

    private static UUID complaint(DelegateExecution execution) {
        return UUID.fromString(COMPLAINT.in(execution));
    }
}
