package io.engagementdesk.billing.page;

import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Practice;
import io.engagementdesk.payment.transfer.BankTransfers;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
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

/** Instalments, invoices and transfers of a project for the office; finance records transfers. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/billing")
class BillingController {

    private final Engagements engagements;
    private final Instalments instalments;
    private final Invoices invoices;
    private final BankTransfers transfers;
    private final Ledger ledger;
    private final Practice practice;

    BillingController(
            Engagements engagements,
            Instalments instalments,
            Invoices invoices,
            BankTransfers transfers,
            Ledger ledger,
            Practice practice) {
        this.engagements = engagements;
        this.instalments = instalments;
        this.invoices = invoices;
        this.transfers = transfers;
        this.ledger = ledger;
        this.practice = practice;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, HttpServletRequest caller) {
        known(number);
        return page(number, new TypedTransfer("", "", ""), List.of(), HttpStatus.OK, caller);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Principal finance,
            HttpServletRequest caller) {
        known(number);
        TypedTransfer typed = TypedTransfer.of(fields);
        try {
            transfers.record(typed.read(number, practice.currency()), finance.getName());
        } catch (FormRefused refused) {
            return page(number, typed, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY, caller);
        }
        RedirectView back = new RedirectView("/engagements/" + number + "/billing");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(
            String number, TypedTransfer typed, List<FieldError> findings, HttpStatus status, HttpServletRequest who) {
        return new ModelAndView("billing/billing", status)
                .addObject("number", number)
                .addObject("instalments", instalments.of(number))
                .addObject("invoices", invoices.of(number))
                .addObject("transfers", transfers.of(number))
                .addObject("owed", ledger.balance(Accounts.receivable(number), practice.currency()))
                .addObject("suspended", instalments.suspended(number))
                .addObject("finance", who.isUserInRole("FINANCE"))
                .addObject("given", typed)
                .addObject("findings", findings);
    }

    private void known(String number) {
        engagements
                .find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement."));
    }
}
