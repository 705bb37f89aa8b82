package io.engagementdesk.scoping.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.catalogue.ScopeTemplates;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.scoping.project.Scopes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a form begins with: the newest version, or what projects of the service usually consist of. */
@Component
class Beginnings {

    private final Scopes scopes;
    private final ScopeTemplates templates;
    private final Clients clients;
    private final ObjectMapper json;

    Beginnings(Scopes scopes, ScopeTemplates templates, Clients clients, ObjectMapper json) {
        this.scopes = scopes;
        this.templates = templates;
        this.clients = clients;
        this.json = json;
    }

    ScopeForm of(Engagement engagement, LocalDate today) {
        return scopes.latest(engagement.number()).map(ScopeForm::of).orElseGet(() -> templates
                .of(
                        engagement.service(),
                        clients.contact(engagement.contact()).language().getLanguage())
                .map(this::read)
                .map(template -> template.from(today))
                .orElseGet(() -> empty(today)));
    }

    private static ScopeForm empty(LocalDate today) {
        return new ScopeForm(
                "0",
                "",
                "100",
                Conditions.usual(today, today.plusMonths(3)),
                List.of(TypedPackage.EMPTY),
                List.of(TypedMilestone.EMPTY));
    }

    private Template read(String data) {
        try {
            return json.readValue(data, Template.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A template of the catalogue cannot be read", broken);
        }
    }
}
