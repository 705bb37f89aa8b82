package io.engagementdesk.scoping.team;

import io.engagementdesk.process.Task;
import io.engagementdesk.scoping.project.ProjectProcess;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/proposal.bpmn that find people. */
@Configuration(proxyBeanMethods = false)
class TeamTasks {

    @Bean
    JavaDelegate locateTeam(TeamSearch teams) {
        return Task.of(execution -> ProjectProcess.TEAM_FOUND.set(
                execution, teams.locate(execution.getProcessBusinessKey(), validity(execution))));
    }

    /** As long as the model lets the client decide. */
    private static Period validity(DelegateExecution execution) {
        UserTask decision = execution.getBpmnModelInstance().getModelElementById(ProjectProcess.DECIDE_PROPOSAL);
        return Period.parse(decision.getCamundaDueDate());
    }
}
