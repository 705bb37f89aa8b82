package io.engagementdesk.intake.request;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public page: anybody may ask, and confirms by mail. */
@Controller
@RequestMapping("/request")
class RequestPageController {

    /** What was typed. */
    record Typed(
            String name,
            String email,
            String phone,
            String organisation,
            String language,
            String channel,
            String service,
            String when,
            String question) {

        /** A browser in a zone without a name is taken to be where the practice is. */
        Request request(ZoneId zone) {
            String named = ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : null;
            NewContact contact = new NewContact(name, email, phone, language, named, organisation, channel);
            return new Request(contact, service, when, question);
        }
    }

    private final WebRequests requests;
    private final Catalogue catalogue;
    private final RequestRate rate;
    private final PageLanguage languages;
    private final Clock clock;

    RequestPageController(
            WebRequests requests, Catalogue catalogue, RequestRate rate, PageLanguage languages, Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.rate = rate;
        this.languages = languages;
        this.clock = clock;
    }

    @ModelAttribute("services")
    List<Service> services() {
        return catalogue.services();
    }

    @GetMapping
    String form(Locale language, Model model) {
        Typed nothing = new Typed(null, null, null, null, language.getLanguage(), "EMAIL", null, "now", null);
        model.addAttribute("typed", nothing);
        return "request/form";
    }

    @PostMapping
    String submit(
            Typed typed,
            Locale language,
            TimeZone zone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", typed);
        if (rate.exceededBy(
                request.getRemoteAddr(), Optional.ofNullable(typed.email()).orElse(""))) {
            response.setHeader("Retry-After", String.valueOf(RequestRate.PERIOD.toSeconds()));
            return refused(HttpStatus.TOO_MANY_REQUESTS, Map.of(), response, model);
        }
        try {
            requests.submit(typed.request(zone.toZoneId()));
            return "redirect:/request/sent?lang=" + language.getLanguage();
        } catch (FormRefused wrong) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, errors(wrong), response, model);
        }
    }

    /** The form's token was not valid any more: whoever sent it looks it over, and sends it with a new one. */
    @PostMapping("/again")
    String again(Typed typed, HttpServletResponse response, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("again", true);
        return refused(HttpStatus.FORBIDDEN, Map.of(), response, model);
    }

    @GetMapping("/sent")
    String sent() {
        return "request/sent";
    }

    @GetMapping("/confirm/{token}")
    String look(@PathVariable String token, HttpServletRequest page, HttpServletResponse response, Model model) {
        Optional<WebRequest> request = requests.find(token);
        request.ifPresent(one -> readBy(one, page));
        return page(token, request, response, model);
    }

    @PostMapping("/confirm/{token}")
    String confirm(
            @PathVariable String token,
            Locale language,
            HttpServletRequest page,
            HttpServletResponse response,
            Model model) {
        Optional<WebRequest> request = requests.confirm(token);
        request.ifPresent(one -> readBy(one, page));
        boolean open = request.filter(one -> !one.isExpired(clock.instant())).isPresent();
        return open
                ? "redirect:/request/confirm/" + token + "?lang=" + language.getLanguage()
                : page(token, request, response, model);
    }

    private void readBy(WebRequest request, HttpServletRequest page) {
        Optional.ofNullable(request.wanted().contact().language())
                .ifPresent(tag -> languages.readBy(page, Locale.forLanguageTag(tag)));
    }

    private String page(String token, Optional<WebRequest> request, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("token", token);
        model.addAttribute("asked", request.orElse(null));
        model.addAttribute(
                "expired", request.filter(one -> one.isExpired(clock.instant())).isPresent());
        response.setStatus(status(request).value());
        return "request/confirm";
    }

    private HttpStatus status(Optional<WebRequest> request) {
        return request.map(one -> one.isExpired(clock.instant()) ? HttpStatus.GONE : HttpStatus.OK)
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static String refused(
            HttpStatus status, Map<String, FieldError> errors, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("tooOften", status == HttpStatus.TOO_MANY_REQUESTS);
        model.addAttribute("errors", errors);
        return "request/form";
    }

    private static Map<String, FieldError> errors(FormRefused wrong) {
        return wrong.errors().stream()
                .collect(Collectors.toMap(FieldError::field, error -> error, (first, again) -> first));
    }
}
