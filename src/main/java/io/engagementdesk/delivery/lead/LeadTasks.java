package io.engagementdesk.delivery.lead;

import static io.engagementdesk.delivery.lead.MacroProcess.NEXT;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.MILESTONE;
import static io.engagementdesk.delivery.milestone.MilestoneProcess.MILESTONE_DUE;

import io.engagementdesk.delivery.milestone.Sequence;
import io.engagementdesk.delivery.milestone.Stage;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.Task;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of bpmn/macro-engagement.bpmn that leads from milestone to milestone. */
@Configuration(proxyBeanMethods = false)
class LeadTasks {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    @Bean
    JavaDelegate startNextMilestone(Sequence sequence, Practice practice) {
        return Task.of(execution -> {
            Sequence.Turn turn = sequence.turn(execution.getProcessBusinessKey());
            NEXT.pass(execution, turn.next().name());
            turn.milestone().ifPresent(stage -> begin(execution, stage, practice));
        });
    }

    private static void begin(DelegateExecution execution, Stage stage, Practice practice) {
        MILESTONE.set(execution, (long) stage.no());
        MILESTONE_DUE.set(execution, due(stage.due(), practice));
    }

    private static Date due(LocalDate day, Practice practice) {
        return Date.from(
                day.atTime(CLOSE_OF_BUSINESS).atZone(practice.timeZone()).toInstant());
    }
}
