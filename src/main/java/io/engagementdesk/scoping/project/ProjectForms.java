package io.engagementdesk.scoping.project;

import io.engagementdesk.process.Completion;
import io.engagementdesk.process.FormRefused;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people tell us about the scope of a project. */
@Configuration(proxyBeanMethods = false)
class ProjectForms {

    @Bean
    TaskListener scopeProject(Scopes scopes) {
        return Completion.of(task -> scopes.latest(Completion.engagement(task)).orElseThrow(ProjectForms::unscoped));
    }

    private static FormRefused unscoped() {
        return new FormRefused("scope", "required", "There is no scope yet. Save one on the scope page first.");
    }
}
