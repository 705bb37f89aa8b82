package io.engagementdesk.delivery.closing;

import static io.engagementdesk.process.Completion.engagement;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people say when a project ends. */
@Configuration(proxyBeanMethods = false)
class ClosingForms {

    @Bean
    TaskListener acceptProject(FinalAcceptances acceptances) {
        return Completion.of(task -> {
            boolean accepted = text(task, "verdict").equals("ACCEPT");
            acceptances.answered(
                    engagement(task), accepted, text(task, "approverName"), text(task, "words"), actor(task));
            ClosingProcess.ACCEPTED.pass(task, accepted);
        });
    }

    @Bean
    TaskListener settleOpenPoints(FinalAcceptances acceptances) {
        return Completion.of(task -> acceptances.settled(engagement(task), text(task, "reply"), actor(task)));
    }

    @Bean
    TaskListener rateProject(Closings closings) {
        return Completion.of(task -> closings.rated(
                engagement(task), Integer.parseInt(text(task, "rating")), text(task, "comment"), actor(task)));
    }

    @Bean
    TaskListener writeArticle(Articles articles) {
        return Completion.of(task ->
                articles.write(engagement(task), text(task, "heading"), text(task, "article"), Completion.who(task)));
    }

    private static Actor actor(DelegateTask task) {
        return Completion.staff(task).map(login -> new Actor(login, "tasklist")).orElse(Actor.CLIENT);
    }
}
