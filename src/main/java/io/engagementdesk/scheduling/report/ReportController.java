package io.engagementdesk.scheduling.report;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.call.Party;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The practitioner says how his call or meeting went; one that still goes on ends with it. */
@Controller
@RequestMapping("/phone/calls/{call}/report")
class ReportController {

    private static final String TODAY = "redirect:/phone/today";

    private final Reports reports;
    private final CallViews calls;
    private final Engagements engagements;
    private final Switchboard switchboard;

    ReportController(Reports reports, CallViews calls, Engagements engagements, Switchboard switchboard) {
        this.reports = reports;
        this.calls = calls;
        this.engagements = engagements;
        this.switchboard = switchboard;
    }

    @GetMapping
    String show(@PathVariable UUID call, Principal principal, Model model) {
        CallView own = own(call, principal);
        model.addAttribute("report", reports.of(call).orElse(null));
        return page(own, ReportForm.proposed(reports.measuredMinutes(own.engagement())), Map.of(), model);
    }

    @PostMapping
    String keep(
            @PathVariable UUID call,
            @RequestParam Map<String, String> fields,
            Principal principal,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CallView own = own(call, principal);
        ReportForm said = ReportForm.of(fields);
        Map<String, String> errors = said.errors(reports.measuredMinutes(own.engagement()));
        if (!errors.isEmpty() && !reports.exists(call)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(own, said, errors, model);
        }
        keep(own, said, new Actor(principal.getName(), "phone"));
        next.addFlashAttribute("done", "report.kept");
        return TODAY;
    }

    /** First the words, then the end: what ends the call makes its price. */
    private void keep(CallView call, ReportForm said, Actor practitioner) {
        try {
            reports.keep(call.callId(), said, practitioner);
        } catch (DuplicateKeyException twice) {
            return;
        }
        if (!isOver(call)) {
            switchboard.hungUp(call.callId(), Party.PRACTITIONER, practitioner.who(), Outcome.DONE, practitioner);
        }
    }

    private String page(CallView call, ReportForm form, Map<String, String> errors, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("engagement", engagements.get(call.engagement()));
        model.addAttribute("measured", reports.measuredMinutes(call.engagement()));
        model.addAttribute("going", !isOver(call));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "handheld/report";
    }

    /** His own call, once he has taken it. */
    private CallView own(UUID id, Principal principal) {
        CallView call = find(id);
        if (!principal.getName().equals(call.practitioner()) || call.engagement() == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (call.state() == CallState.RINGING || call.state() == CallState.WITH_DESK) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return call;
    }

    private CallView find(UUID call) {
        try {
            return calls.get(call);
        } catch (CallProblem unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
        }
    }

    private static boolean isOver(CallView call) {
        return call.state() == CallState.ENDED || call.state() == CallState.LOST;
    }
}
