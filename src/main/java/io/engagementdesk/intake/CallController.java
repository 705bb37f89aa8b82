package io.engagementdesk.intake;

import io.engagementdesk.client.PlainText;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.web.Confinement;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The manual exchange by API: the same facts as a provider's callbacks. */
@RestController
@RequestMapping("/api/calls")
class CallController {

    /** Who dials the centre. */
    record Dialled(String from) {}

    private static final int LONGEST_LOGIN = 64;

    private final Switchboard switchboard;
    private final CallViews views;
    private final Practitioners practitioners;
    private final Confinement confinement;

    CallController(Switchboard switchboard, CallViews views, Practitioners practitioners, Confinement confinement) {
        this.confinement = confinement;
        this.switchboard = switchboard;
        this.views = views;
        this.practitioners = practitioners;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CallView> dial(@RequestBody Dialled dialled, Principal principal) {
        UUID call = switchboard.dialled(dialled.from(), actor(principal));
        return ResponseEntity.created(URI.create("/api/calls/" + call)).body(views.get(call));
    }

    @GetMapping("/{call}")
    CallView get(@PathVariable String call) {
        return views.get(own(call));
    }

    @GetMapping
    List<CallView> about(@RequestParam String engagement) {
        return views.of(engagement).stream().filter(this::isOwn).toList();
    }

    @PostMapping(path = "/{call}/ring", consumes = MediaType.APPLICATION_JSON_VALUE)
    CallView ring(@PathVariable String call, @RequestBody CallReport report, Principal principal) {
        return views.of(switchboard.rings(own(call), report.side(), practitioner(report), actor(principal)));
    }

    @PostMapping(path = "/{call}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    CallView answer(@PathVariable String call, @RequestBody CallReport report, Principal principal) {
        return views.of(switchboard.answered(own(call), report.side(), practitioner(report), actor(principal)));
    }

    @PostMapping(path = "/{call}/hangup", consumes = MediaType.APPLICATION_JSON_VALUE)
    CallView hangUp(@PathVariable String call, @RequestBody CallReport report, Principal principal) {
        return views.of(
                switchboard.hungUp(own(call), report.side(), practitioner(report), report.said(), actor(principal)));
    }

    private String practitioner(CallReport report) {
        String login = report.practitioner();
        if (login == null || isKnown(login)) {
            return login;
        }
        throw new FormRefused("practitioner", "option", "There is no such practitioner.");
    }

    private boolean isKnown(String login) {
        return PlainText.optional("practitioner", login, LONGEST_LOGIN).isEmpty()
                && confinement.allows(login)
                && practitioners.find(login).isPresent();
    }

    /** A call that is not the caller's to see is as one that is not there. */
    private UUID own(String call) {
        UUID id = id(call);
        if (confinement.login().isPresent() && !isOwn(views.get(id))) {
            throw CallProblem.unknown();
        }
        return id;
    }

    private boolean isOwn(CallView call) {
        return confinement.allows(call.practitioner());
    }

    private static UUID id(String call) {
        try {
            return UUID.fromString(call);
        } catch (IllegalArgumentException notAnId) {
            throw CallProblem.unknown();
        }
    }

    private static Actor actor(Principal principal) {
        return new Actor(principal.getName(), "api");
    }
}
