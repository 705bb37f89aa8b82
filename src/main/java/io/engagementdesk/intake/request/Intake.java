package io.engagementdesk.intake.request;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.client.PlainText;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagement.When;
import io.engagementdesk.engagement.EngagementProcess;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.process.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes engagements of requests, whatever the door. */
@Service
@Transactional
class Intake {

    private static final Map<String, When> WHEN = Map.of("now", When.NOW, "later", When.LATER);

    private final Clients clients;
    private final Catalogue catalogue;
    private final Engagements engagements;
    private final Calls calls;
    private final Processes processes;

    Intake(Clients clients, Catalogue catalogue, Engagements engagements, Calls calls, Processes processes) {
        this.clients = clients;
        this.catalogue = catalogue;
        this.engagements = engagements;
        this.calls = calls;
        this.processes = processes;
    }

    /** Registers the engagement and starts its model. */
    Engagement open(Request request, Actor actor) {
        String number = register(request, actor);
        processes.start(EngagementProcess.ENGAGEMENT_REGISTERED, number, Map.of());
        return engagements.get(number);
    }

    /**
     * Registers the engagement and gives its number, for a model that has just been started.
     *
     * @throws FormRefused with everything that is wrong
     */
    String register(Request request, Actor actor) {
        check(request);
        Contact contact = clients.matchOrCreate(request.contact());
        String number = engagements.register(
                new Engagements.NewEngagement(
                        request.service(), WHEN.get(request.when()), request.question(), contact.id()),
                actor);
        Optional.ofNullable(contact.phone()).ifPresent(phone -> calls.link(phone, number));
        return number;
    }

    /** Refuses a request with everything that is wrong with it. */
    void check(Request request) {
        List<FieldError> findings = Stream.concat(
                        clients.findings(request.contact()).stream(),
                        Stream.of(
                                        service(request.service()),
                                        when(request.when()),
                                        PlainText.required("question", request.question(), Request.LONGEST_QUESTION))
                                .flatMap(Optional::stream))
                .toList();
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
    }

    private Optional<FieldError> service(String code) {
        return PlainText.required("service", code, 40)
                .or(() -> catalogue.service(code).isPresent()
                        ? Optional.empty()
                        : Optional.of(new FieldError(
                                "service", "option", "There is no such service. GET /api/services lists them.")));
    }

    private static Optional<FieldError> when(String when) {
        return PlainText.required("when", when, 10)
                .or(() -> WHEN.containsKey(when)
                        ? Optional.empty()
                        : Optional.of(new FieldError("when", "option", "Say now or later.")));
    }
}
