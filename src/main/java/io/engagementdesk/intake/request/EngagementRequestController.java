package io.engagementdesk.intake.request;

import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.State;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.net.URI;
import java.security.Principal;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The API's door to an engagement. */
@RestController
class EngagementRequestController {

    /** Who asks; channel may be missing. */
    record Caller(String name, String email, String phone, String language, String timeZone, String channel) {

        NewContact of(String organisation) {
            return new NewContact(name, email, phone, language, timeZone, organisation, channel);
        }
    }

    /** What is asked for; organisation may be missing. */
    record Wanted(Caller contact, String organisation, String service, String when, String question) {

        Request request() {
            Caller caller = contact == null ? new Caller(null, null, null, null, null, null) : contact;
            return new Request(caller.of(organisation), service, when, question);
        }
    }

    /** What became of it. */
    record Registered(String number, State state) {

        static Registered of(Engagement engagement) {
            return new Registered(engagement.number(), engagement.state());
        }
    }

    private static final Set<String> CONTACT = Set.of("name", "email", "phone", "language", "timeZone", "channel");

    private final Intake intake;

    EngagementRequestController(Intake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/engagements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Registered> register(@RequestBody Wanted wanted, Principal principal) {
        Engagement opened = open(wanted, new Actor(principal.getName(), "api"));
        return ResponseEntity.created(URI.create("/api/engagements/" + opened.number()))
                .body(Registered.of(opened));
    }

    private Engagement open(Wanted wanted, Actor actor) {
        try {
            return intake.open(wanted.request(), actor);
        } catch (FormRefused refused) {
            throw new FormRefused(refused.errors().stream()
                    .map(EngagementRequestController::located)
                    .toList());
        }
    }

    /** Where in the body the field stands. */
    private static FieldError located(FieldError error) {
        return CONTACT.contains(error.field())
                ? new FieldError("contact/" + error.field(), error.code(), error.message())
                : error;
    }
}
