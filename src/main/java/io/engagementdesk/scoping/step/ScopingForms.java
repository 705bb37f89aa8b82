package io.engagementdesk.scoping.step;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.process.Completion;
import io.engagementdesk.scoping.analysis.Analysis;
import io.engagementdesk.scoping.analysis.Answers;
import io.engagementdesk.scoping.analysis.Answers.Override;
import io.engagementdesk.scoping.analysis.Answers.Traits;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms of scoping: the questionnaire, and what a manager decides where routing cannot go on. */
@Configuration(proxyBeanMethods = false)
class ScopingForms {

    @Bean
    TaskListener analyseNeeds(Analysis analysis) {
        return Completion.of(task -> analysis.analyse(engagement(task), answers(task), actor(task)));
    }

    @Bean
    TaskListener decideUnanswered(Choices choices) {
        return Completion.of(task -> choices.unanswered(engagement(task), choice(task), actor(task)));
    }

    private static Choice choice(DelegateTask task) {
        return new Choice(text(task, "decision"), text(task, "note"));
    }

    private static Answers answers(DelegateTask task) {
        Traits traits = new Traits(
                ticked(task, "clearQuestion"),
                ticked(task, "needsScreen"),
                ticked(task, "resultLater"),
                given(task, "hours").map(Double::valueOf).orElse(0.0),
                Engagement.When.valueOf(text(task, "wanted")));
        return new Answers(
                text(task, "need"),
                traits,
                given(task, "skill"),
                given(task, "level").map(Integer::valueOf),
                given(task, "overrideKind")
                        .map(kind -> new Override(Service.Kind.valueOf(kind), text(task, "overrideReason"))));
    }

    private static boolean ticked(DelegateTask task, String field) {
        return Boolean.parseBoolean(text(task, field));
    }

    private static Optional<String> given(DelegateTask task, String field) {
        return Optional.of(text(task, field)).filter(value -> !value.isEmpty());
    }

    private static Actor actor(DelegateTask task) {
        return new Actor(Completion.who(task), "tasklist");
    }
}
