package io.engagementdesk.delivery.lead;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What managers say of a project that runs. */
@Configuration(proxyBeanMethods = false)
class LeadForms {

    @Bean
    TaskListener leadProject(Timeline timeline) {
        return Completion.of(task -> timeline.add(
                Completion.engagement(task),
                new Actor(Completion.who(task), "tasklist"),
                "projectReviewed",
                text(task, "standing")));
    }
}
