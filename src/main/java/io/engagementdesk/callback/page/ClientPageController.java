package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.Kinds;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.callback.NotNow;
import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.process.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The one door of clients: whoever has the link sees the task behind it, and only that. */
@Controller
@RequestMapping("/c/{token}")
class ClientPageController {

    private static final int ATTEMPTS = 3;

    private final LinkRows rows;
    private final Kinds kinds;
    private final ClientPages pages;
    private final Renewals renewals;
    private final Standing standing;

    ClientPageController(LinkRows rows, Kinds kinds, ClientPages pages, Renewals renewals, Standing standing) {
        this.rows = rows;
        this.kinds = kinds;
        this.pages = pages;
        this.renewals = renewals;
        this.standing = standing;
    }

    /** Changes nothing, whoever opens it: mail scanners do. */
    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<ClientTask> found = find(token, request);
        if (found.isEmpty()) {
            return pages.unknown(request, response);
        }
        ClientTask task = found.get();
        LinkState state = standing.of(task);
        return switch (state) {
            case OPEN -> pages.page(task, kinds.of(task.kind()).page(task, query(request)), HttpStatus.OK, response);
            case USED -> pages.page(task, kinds.of(task.kind()).receipt(task), HttpStatus.OK, response);
            default -> pages.gone(task, state, request, response);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<ClientTask> found = find(token, request);
        if (found.isEmpty()) {
            return pages.unknown(request, response);
        }
        return answer(found.get(), sent(request), ATTEMPTS, request, response);
    }

    private ModelAndView answer(
            ClientTask task,
            Map<String, List<String>> given,
            int attempts,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (standing.of(task) != LinkState.OPEN) {
            return over(task, request, response);
        }
        ClientTaskKind kind = kinds.of(task.kind());
        try {
            Optional<URI> next = kind.submit(task, given);
            return pages.seeOther(next.map(URI::toString).orElse(pages.same(request)), response);
        } catch (FormRefused refused) {
            return pages.page(task, kind.refused(task, given, refused), status(refused), response);
        } catch (NotNow later) {
            return pages.later(task, kind.page(task), later, response);
        } catch (TaskIsOver | ConcurrencyFailureException race) {
            ClientTask now = rows.byId(task.link()).orElseThrow().in(task.language());
            return attempts == 1 ? over(now, request, response) : answer(now, given, attempts - 1, request, response);
        }
    }

    private static HttpStatus status(FormRefused refused) {
        return refused.errors().stream().anyMatch(error -> ClientTaskKind.TAKEN.equals(error.code()))
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        Map<String, List<String>> query = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return query;
    }

    /** What the form sends: its address says what is shown, not what is answered, and stands before it. */
    private static Map<String, List<String>> sent(HttpServletRequest request) {
        Map<String, List<String>> sent = query(request);
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, shown) -> sent.computeIfPresent(
                        name, (same, all) -> all.size() > shown.size() ? all.subList(shown.size(), all.size()) : null));
        sent.remove("lang");
        return sent;
    }

    private ModelAndView over(ClientTask task, HttpServletRequest request, HttpServletResponse response) {
        LinkState state = standing.of(task);
        return state == LinkState.USED
                ? pages.page(task, kinds.of(task.kind()).receipt(task), HttpStatus.CONFLICT, response)
                : pages.gone(task, state, request, response);
    }

    @PostMapping("/renew")
    ModelAndView renew(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<ClientTask> found = find(token, request);
        if (found.isEmpty()) {
            return pages.unknown(request, response);
        }
        renewals.renew(found.get());
        return pages.renewed(found.get(), response);
    }

    private Optional<ClientTask> find(String token, HttpServletRequest request) {
        return rows.byToken(token).map(task -> task.in(pages.language(task, request)));
    }
}
