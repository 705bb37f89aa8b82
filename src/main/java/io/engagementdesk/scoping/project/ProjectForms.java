package io.engagementdesk.scoping.project;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us about the scope of a project and its team. */
@Configuration(proxyBeanMethods = false)
class ProjectForms {

    @Bean
    TaskListener scopeProject(TeamSearch teams) {
        return Completion.of(task -> teams.scoped(Completion.engagement(task)));
    }

    @Bean
    TaskListener decideTeam(TeamSearch teams) {
        return Completion.of(task -> teams.decided(
                Completion.engagement(task), Completion.who(task), text(task, "decision"), text(task, "note")));
    }
}
