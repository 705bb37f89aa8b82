package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.Kinds;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.callback.NotNow;
import io.engagementdesk.client.Clients;
import io.engagementdesk.notification.LinkAddresses;
import io.engagementdesk.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The frame around every client page: what browsers must not do with it, its language, whom it is from. */
@Component
class ClientPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self';%s form-action 'self'%s;"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final Kinds kinds;
    private final Misses misses;
    private final PageLanguage languages;
    private final Clients clients;
    private final LinkAddresses links;

    ClientPages(Kinds kinds, Misses misses, PageLanguage languages, Clients clients, LinkAddresses links) {
        this.links = links;
        this.clients = clients;
        this.kinds = kinds;
        this.misses = misses;
        this.languages = languages;
    }

    /** The language asked for, else the contact's. */
    Locale language(ClientTask task, HttpServletRequest request) {
        return language(task.language(), request);
    }

    Locale language(Locale reader, HttpServletRequest request) {
        languages.readBy(request, reader);
        return languages.resolveLocale(request);
    }

    ModelAndView page(ClientTask task, ClientTaskKind.Page page, HttpStatus status, HttpServletResponse response) {
        ClientTaskKind kind = kinds.of(task.kind());
        protect(response, kind.leadsTo(), kind.scripted());
        ModelAndView view = new ModelAndView("client/frame", page.model(), status);
        view.addObject("content", page.template());
        view.addObject("heading", page.model().get("title")); // in the layout, title is its fragment
        view.addObject("late", status == HttpStatus.CONFLICT && task.closed() != null);
        view.addObject("reached", Reached.of(clients.contact(task.contact())));
        String path = links.address(task.link()).getRawPath();
        view.addObject("reach", path + "/contact");
        view.addObject("conversation", path + "/conversation");
        return about(view, task);
    }

    /** A page that belongs to no task. */
    ModelAndView framed(ClientTaskKind.Page page, HttpStatus status, HttpServletResponse response) {
        protect(response, List.of(), false);
        return new ModelAndView("client/frame", page.model(), status).addObject("content", page.template());
    }

    /** The page once more, for a minute later. */
    ModelAndView later(ClientTask task, ClientTaskKind.Page page, NotNow why, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return page(task, page, HttpStatus.SERVICE_UNAVAILABLE, response).addObject("later", why.text());
    }

    /** The page once more: he cannot be reached in the way he has chosen. */
    ModelAndView unreachable(ClientTask task, ClientTaskKind.Page page, HttpServletResponse response) {
        return page(task, page, HttpStatus.UNPROCESSABLE_ENTITY, response).addObject("unreachable", true);
    }

    /** The link has ended without an answer; the page says so and offers a new one, whether there will be one or not. */
    ModelAndView gone(ClientTask task, LinkState state, HttpServletRequest request, HttpServletResponse response) {
        return kinds.of(task.kind())
                .ended(task)
                .map(page -> page(task, page, HttpStatus.GONE, response))
                .orElseGet(() -> renewable(task, state, request, response));
    }

    private ModelAndView renewable(
            ClientTask task, LinkState state, HttpServletRequest request, HttpServletResponse response) {
        return about(renewable(state, request, response), task);
    }

    ModelAndView renewable(LinkState state, HttpServletRequest request, HttpServletResponse response) {
        return notice("gone." + state.name().toLowerCase(Locale.ROOT), HttpStatus.GONE, response)
                .addObject("renew", address(request, request.getRequestURI() + "/renew"));
    }

    ModelAndView renewed(ClientTask task, HttpServletResponse response) {
        return about(renewed(response), task);
    }

    ModelAndView renewed(HttpServletResponse response) {
        return notice("renewed", HttpStatus.OK, response);
    }

    /** No such link, or too many guesses. */
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        if (misses.bearable(request.getRemoteAddr())) {
            return notice("unknown", HttpStatus.NOT_FOUND, response);
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return notice("slower", HttpStatus.TOO_MANY_REQUESTS, response);
    }

    ModelAndView seeOther(String address, HttpServletResponse response) {
        protect(response, List.of(), false);
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** The client’s page, in the language he has just chosen. */
    String back(HttpServletRequest request, String language) {
        return request.getRequestURI().replaceFirst("/contact$", "") + "?lang="
                + Locale.forLanguageTag(language).getLanguage();
    }

    /** The address of this page: a path, whatever host the request came to. */
    String same(HttpServletRequest request) {
        return address(request, request.getRequestURI());
    }

    static String address(HttpServletRequest request, String path) {
        String chosen = request.getParameter("lang");
        boolean spoken =
                PageLanguage.SPOKEN.stream().anyMatch(one -> one.toLanguageTag().equals(chosen));
        String zone = request.getParameter("zone");
        boolean zoned = zone != null && zone.matches("[A-Za-z0-9_/+-]{1,60}");
        List<String> kept = new ArrayList<>(spoken ? List.of("lang=" + chosen) : List.of());
        kept.addAll(zoned ? List.of("zone=" + zone.replace("+", "%2B")) : List.of());
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }

    private ModelAndView notice(String notice, HttpStatus status, HttpServletResponse response) {
        protect(response, List.of(), false);
        Map<String, Object> model =
                Map.of("content", "client/notice", "notice", notice, "titleKey", "client." + notice + ".title");
        return new ModelAndView("client/frame", model, status);
    }

    private ModelAndView about(ModelAndView view, ClientTask task) {
        return view.addObject("task", task)
                .addObject("engagement", task.engagement())
                .addObject("until", moment(task, task.expires()))
                .addObject("when", moment(task, task.closed()));
    }

    /** In the reader's language and the contact's time zone. */
    private String moment(ClientTask task, Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(
                                task.language().getLanguage().equals("de")
                                        ? "d. MMMM yyyy 'um' HH:mm 'Uhr' (zzz)"
                                        : "d MMMM yyyy 'at' HH:mm (zzz)",
                                task.language())
                        .format(at.atZone(clients.contact(task.contact()).timeZone()));
    }

    private static void protect(HttpServletResponse response, List<String> leadsTo, boolean scripted) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("X-Frame-Options", "DENY");
        String elsewhere = leadsTo.isEmpty() ? "" : " " + String.join(" ", leadsTo);
        response.setHeader(
                "Content-Security-Policy", POLICY.formatted(scripted ? " script-src 'self';" : "", elsewhere));
    }
}
