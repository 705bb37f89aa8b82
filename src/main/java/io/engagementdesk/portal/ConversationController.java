package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkState;
import io.engagementdesk.callback.page.ClientFrame;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.process.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a client reads and writes what concerns his engagement. */
@Controller
@RequestMapping("/c/{token}/conversation")
class ConversationController {

    private final Doorkeeper door;
    private final ConversationPage page;
    private final Correspondence entries;
    private final ConversationRenewals renewals;
    private final Haste haste;
    private final ClientFrame frame;

    ConversationController(
            Doorkeeper door,
            ConversationPage page,
            Correspondence entries,
            ConversationRenewals renewals,
            Haste haste,
            ClientFrame frame) {
        this.door = door;
        this.page = page;
        this.entries = entries;
        this.renewals = renewals;
        this.haste = haste;
        this.frame = frame;
    }

    /** Changes nothing, whoever opens it: mail scanners do. */
    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return let(token, request, response, visit -> page(visit, Draft.empty(), HttpStatus.OK, request, response));
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response) {
        return let(token, request, response, visit -> write(visit, Draft.of(text, once), request, response));
    }

    private ModelAndView write(Visit visit, Draft draft, HttpServletRequest request, HttpServletResponse response) {
        if (!haste.bearable(visit)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return page(visit, draft.wrong("slower"), HttpStatus.TOO_MANY_REQUESTS, request, response);
        }
        try {
            entries.write(visit.engagement(), visit.reader(), "link", draft.text(), draft.once());
            return frame.seeOther(visit.path(), request, response);
        } catch (FormRefused refused) {
            String code = refused.errors().get(0).code();
            return page(visit, draft.wrong(code), HttpStatus.UNPROCESSABLE_ENTITY, request, response);
        }
    }

    /** He wants to read what is new. */
    @PostMapping("/seen")
    ModelAndView look(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") String upTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        return let(token, request, response, visit -> {
            position(upTo).ifPresent(known -> entries.look(visit.engagement(), visit.reader(), known));
            return frame.seeOther(visit.path(), request, response);
        });
    }

    @PostMapping("/renew")
    ModelAndView renew(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Visit> visit = door.find(token);
        visit.ifPresent(renewals::renew);
        return visit.isPresent() ? frame.renewed(response) : frame.unknown(request, response);
    }

    private ModelAndView let(
            String token, HttpServletRequest request, HttpServletResponse response, Function<Visit, ModelAndView> in) {
        Optional<Visit> visit = door.find(token);
        visit.ifPresent(known -> frame.language(known.contact().language(), request));
        return visit.map(known -> known.state() == LinkState.OPEN
                        ? in.apply(known)
                        : frame.gone(known.state(), request, response))
                .orElseGet(() -> frame.unknown(request, response));
    }

    private ModelAndView page(
            Visit visit, Draft draft, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return frame.page(page.of(visit, draft, frame.language(visit.contact().language(), request)), status, response);
    }

    private static Optional<Integer> position(String said) {
        return Optional.of(said).filter(digits -> digits.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    /**
     * What is being written.
     *
     * @param error code of what is wrong with it; empty for nothing
     */
    record Draft(String text, UUID once, String error) {

        static Draft empty() {
            return new Draft("", UUID.randomUUID(), "");
        }

        /** Without a sound mark of its page it counts as written anew. */
        static Draft of(String text, String once) {
            try {
                return new Draft(text, UUID.fromString(once), "");
            } catch (IllegalArgumentException unmarked) {
                return new Draft(text, UUID.randomUUID(), "");
            }
        }

        Draft wrong(String code) {
            return new Draft(text, once, code);
        }
    }
}
