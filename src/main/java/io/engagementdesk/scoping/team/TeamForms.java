package io.engagementdesk.scoping.team;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a manager decides where no team has the time. */
@Configuration(proxyBeanMethods = false)
class TeamForms {

    @Bean
    TaskListener decideTeam(TeamSearch teams) {
        return Completion.of(task -> teams.decided(
                Completion.engagement(task),
                new Actor(Completion.who(task), "tasklist"),
                text(task, "decision"),
                text(task, "note")));
    }
}
