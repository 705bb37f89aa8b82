package io.engagementdesk.delivery.lead;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a manager withdraws from a project. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/withdrawal")
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final Engagements engagements;
    private final Customers customers;

    WithdrawalController(Withdrawals withdrawals, Engagements engagements, Customers customers) {
        this.withdrawals = withdrawals;
        this.engagements = engagements;
        this.customers = customers;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(known(number), "", List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, Principal manager) {
        known(number);
        try {
            return withdrawals.withdraw(number, manager.getName(), reason)
                    ? back(number)
                    : page(number, reason, List.of(), HttpStatus.CONFLICT);
        } catch (FormRefused refused) {
            return page(number, reason, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ModelAndView back(String number) {
        RedirectView back = new RedirectView("/engagements/" + number);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(String number, String reason, List<FieldError> findings, HttpStatus status) {
        return new ModelAndView("delivery/withdrawal", status)
                .addObject("number", number)
                .addObject("client", customers.contact(number).name())
                .addObject("deposit", customers.deposited(number))
                .addObject("possible", withdrawals.isPossible(number))
                .addObject("begun", withdrawals.hasBegun(number))
                .addObject("reason", reason)
                .addObject("findings", findings);
    }

    private String known(String number) {
        return engagements
                .find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement."))
                .number();
    }
}
