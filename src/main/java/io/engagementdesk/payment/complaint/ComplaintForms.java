package io.engagementdesk.payment.complaint;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.payment.complaint.ComplaintProcess.Decision;
import io.engagementdesk.process.Completion;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the staff say about a complaint: that there is one, what becomes of it, and who agrees. */
@Configuration(proxyBeanMethods = false)
class ComplaintForms {

    @Bean
    ExecutionListener raiseComplaint(Complaints complaints) {
        return execution -> {
            String number = typed(execution, "number");
            Complaint complaint = complaints.register(number, typed(execution, "story"), actor(execution));
            execution.setProcessBusinessKey(number);
            execution.removeVariables(List.of("number", "story"));
            ComplaintProcess.COMPLAINT.set(execution, complaint.id().toString());
            ComplaintProcess.DECIDE_BY.set(execution, Date.from(complaint.decideBy()));
        };
    }

    @Bean
    TaskListener decideComplaint(Verdicts verdicts) {
        return Completion.of(task -> verdicts.decide(
                complaint(task),
                Decision.valueOf(text(task, "decision")),
                text(task, "amount"),
                text(task, "reason"),
                actor(task)));
    }

    @Bean
    TaskListener approveRefund(Verdicts verdicts) {
        return Completion.of(task -> verdicts.approve(
                complaint(task), "APPROVE".equals(text(task, "approval")), text(task, "note"), actor(task)));
    }

    private static UUID complaint(DelegateTask task) {
        return UUID.fromString(ComplaintProcess.COMPLAINT.in(task));
    }

    private static Actor actor(DelegateTask task) {
        return new Actor(Completion.who(task), "tasklist");
    }

    private static Actor actor(DelegateExecution execution) {
        Authentication login =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return new Actor(login == null ? "desk" : login.getUserId(), "tasklist");
    }

    private static String typed(DelegateExecution form, String field) {
        return Optional.ofNullable(form.getVariable(field))
                .map(String::valueOf)
                .orElse("")
                .strip();
    }
}
