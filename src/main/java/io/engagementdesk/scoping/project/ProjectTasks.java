package io.engagementdesk.scoping.project;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/proposal.bpmn that find people. */
@Configuration(proxyBeanMethods = false)
class ProjectTasks {

    @Bean
    JavaDelegate locateTeam(TeamSearch teams) {
        return Task.of(
                execution -> ProjectProcess.TEAM_FOUND.set(execution, teams.locate(execution.getProcessBusinessKey())));
    }
}
