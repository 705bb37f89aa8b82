package io.engagementdesk.proposal.paper;

import io.engagementdesk.client.TaxDetails;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.AcceptanceRows;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an engagement is offered for and why, for the staff; and where its client is taxed. */
@Controller
@RequestMapping("/engagements/{number}/proposal")
class ProposalController {

    private static final String PAGE = "proposal/proposal";

    private final Proposals proposals;
    private final AcceptanceRows answers;
    private final ProposalPaper paper;
    private final Engagements engagements;
    private final Customers customers;
    private final TaxDetails taxes;

    ProposalController(
            Proposals proposals,
            AcceptanceRows answers,
            ProposalPaper paper,
            Engagements engagements,
            Customers customers,
            TaxDetails taxes) {
        this.proposals = proposals;
        this.answers = answers;
        this.paper = paper;
        this.engagements = engagements;
        this.customers = customers;
        this.taxes = taxes;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam Optional<Integer> version, Model model) {
        known(number);
        return page(number, version, Map.of(), model);
    }

    /** Counts from the next version on. */
    @PostMapping("/customer")
    String customer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String vatId,
            @RequestParam(defaultValue = "false") boolean exempt,
            Model model,
            HttpServletResponse response) {
        known(number);
        try {
            taxes.record(customers.contact(number), country, vatId, exempt);
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = refused.errors().stream()
                    .collect(Collectors.toMap(
                            FormRefused.FieldError::field, FormRefused.FieldError::message, (one, other) -> one));
            return page(number, Optional.empty(), errors, model);
        }
        return "redirect:/engagements/" + number + "/proposal";
    }

    private String page(String number, Optional<Integer> version, Map<String, String> errors, Model model) {
        List<Proposal> versions = proposals.of(number);
        Optional<Proposal> chosen = versions.stream()
                .filter(one -> version.isEmpty() || one.version() == version.get())
                .findFirst();
        if (chosen.isEmpty() && version.isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("engagement", engagements.get(number));
        model.addAttribute("versions", versions);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "proposal", chosen.map(one -> paper.sheet(one, Locale.ENGLISH)).orElse(null));
        model.addAttribute("answer", chosen.flatMap(one -> answers.of(one.id())).orElse(null));
        model.addAttribute("company", customers.company(number).orElse(""));
        model.addAttribute("tax", customers.taxStatus(number));
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private void known(String number) {
        engagements.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
