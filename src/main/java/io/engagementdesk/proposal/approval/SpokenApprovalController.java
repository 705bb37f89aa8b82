package io.engagementdesk.proposal.approval;

import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.client.TypedAddress;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.Acceptance.Spoken;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a client says on the telephone about a proposal: read back to him, agreed to, and recorded. */
@Controller
@RequestMapping("/engagements/{number}/spoken-approval")
class SpokenApprovalController {

    private static final String PAGE = "proposal/spoken-approval";

    private final Proposals proposals;
    private final SpokenApprovals approvals;
    private final ReadBack readBack;
    private final CallViews calls;
    private final Engagements engagements;
    private final Customers customers;
    private final Practice practice;
    private final Clock clock;

    SpokenApprovalController(
            Proposals proposals,
            SpokenApprovals approvals,
            ReadBack readBack,
            CallViews calls,
            Engagements engagements,
            Customers customers,
            Practice practice,
            Clock clock) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.readBack = readBack;
        this.calls = calls;
        this.engagements = engagements;
        this.customers = customers;
        this.practice = practice;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        known(number);
        return proposals
                .issued(number)
                .map(issued -> page(
                        issued,
                        SpokenForm.empty(
                                issued,
                                customers.contact(number).name(),
                                typed(number),
                                clock.instant(),
                                practice.timeZone()),
                        Map.of(),
                        model))
                .orElseGet(() -> nothing(number, model));
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        known(number);
        SpokenForm said = SpokenForm.of(fields);
        Optional<Proposal> heard = proposals.issued(number).filter(issued -> String.valueOf(issued.version())
                .equals(said.version()));
        if (heard.isEmpty()) {
            return late(number, model, response);
        }
        Map<String, String> errors = said.errors(heard.get(), callIds(number), clock.instant(), practice.timeZone());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(heard.get(), said, errors, model);
        }
        return record(heard.get(), said, principal.getName(), model, response);
    }

    private String record(Proposal heard, SpokenForm said, String login, Model model, HttpServletResponse response) {
        try {
            approvals.record(heard, said.answer().orElseThrow(), spoken(heard, said, login));
        } catch (TaskIsOver | ConcurrencyFailureException | FormRefused race) {
            return late(heard.engagement(), model, response);
        }
        return "redirect:/engagements/" + heard.engagement() + "/proposal";
    }

    private TypedAddress typed(String number) {
        return customers
                .address(number)
                .map(address -> address.typed(Locale.ENGLISH))
                .orElse(TypedAddress.NONE);
    }

    private Spoken spoken(Proposal heard, SpokenForm said, String login) {
        return new Spoken(
                said.callId(),
                login,
                said.when(practice.timeZone()).orElseThrow(),
                readBack.text(heard),
                said.consent());
    }

    /** Somebody else was faster, or a newer version has been sent meanwhile. */
    private String late(String number, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("late", true);
        return nothing(number, model);
    }

    private String nothing(String number, Model model) {
        model.addAttribute("engagement", engagements.get(number));
        model.addAttribute("newest", proposals.latest(number).orElse(null));
        return PAGE;
    }

    private String page(Proposal issued, SpokenForm form, Map<String, String> errors, Model model) {
        model.addAttribute("engagement", engagements.get(issued.engagement()));
        model.addAttribute("issued", issued);
        model.addAttribute("calls", calls.of(issued.engagement()));
        model.addAttribute("script", readBack.text(issued));
        model.addAttribute("language", readBack.language(issued));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private java.util.Set<UUID> callIds(String number) {
        return calls.of(number).stream().map(CallView::callId).collect(Collectors.toSet());
    }

    private void known(String number) {
        engagements.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
