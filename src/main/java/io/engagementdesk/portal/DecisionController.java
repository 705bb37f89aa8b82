package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkState;
import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.callback.page.ClientFrame;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a client answers a proposal in the conversation about it. */
@Controller
class DecisionController {

    private final Doorkeeper door;
    private final ProposalTalk proposals;
    private final ConversationPage page;
    private final ClientFrame frame;

    DecisionController(Doorkeeper door, ProposalTalk proposals, ConversationPage page, ClientFrame frame) {
        this.door = door;
        this.proposals = proposals;
        this.page = page;
        this.frame = frame;
    }

    @PostMapping("/c/{token}/conversation/proposal")
    ModelAndView decide(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Visit> visit = door.find(token);
        if (visit.isEmpty()) {
            return frame.unknown(request, response);
        }
        return visit.get().state() == LinkState.OPEN
                ? decide(visit.get(), Decision.of(fields), request, response)
                : frame.gone(visit.get().state(), request, response);
    }

    private ModelAndView decide(Visit visit, Decision said, HttpServletRequest request, HttpServletResponse response) {
        Locale language = frame.language(visit.contact().language(), request);
        try {
            proposals.answer(visit, said, language);
            return frame.seeOther(visit.path(), request, response);
        } catch (FormRefused refused) {
            Map<String, String> wrong = refused.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, FieldError::code, (one, other) -> one));
            return frame.page(page.of(visit, said, wrong, language), HttpStatus.UNPROCESSABLE_ENTITY, response);
        } catch (TaskIsOver | ConcurrencyFailureException late) {
            return frame.page(page.of(visit, said, Map.of(), language), HttpStatus.CONFLICT, response)
                    .addObject("tooLate", true);
        }
    }
}
