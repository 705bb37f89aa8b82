package io.engagementdesk.intake.request;

import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's start form: its fields become an engagement before the model takes its first step. */
@Configuration(proxyBeanMethods = false)
class RegistrationForms {

    private static final List<String> FIELDS =
            List.of("name", "email", "phone", "language", "organisation", "service", "when", "question");

    @Bean
    ExecutionListener registerEngagement(Intake intake) {
        return execution -> {
            execution.setProcessBusinessKey(intake.register(request(execution), actor(execution)));
            execution.removeVariables(FIELDS); // nothing personal stays in the engine
        };
    }

    private static Request request(DelegateExecution form) {
        NewContact contact = new NewContact(
                text(form, "name"),
                text(form, "email"),
                text(form, "phone"),
                text(form, "language"),
                null,
                text(form, "organisation"));
        return new Request(contact, text(form, "service"), text(form, "when"), text(form, "question"));
    }

    private static Actor actor(DelegateExecution execution) {
        Authentication login =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return new Actor(login == null ? "desk" : login.getUserId(), "tasklist");
    }

    private static String text(DelegateExecution form, String field) {
        return form.getVariable(field) instanceof String text ? text : null;
    }
}
