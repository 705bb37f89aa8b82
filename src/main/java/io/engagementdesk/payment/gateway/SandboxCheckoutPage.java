package io.engagementdesk.payment.gateway;

import io.engagementdesk.money.Amounts;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.web.InEnglish;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The sandbox's hosted checkout: looks like a provider's page, takes test cards only. */
@Controller
@InEnglish
@RequestMapping("/sandbox/checkout/{id}")
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "sandbox", matchIfMissing = true)
class SandboxCheckoutPage {

    private final SandboxCheckout checkouts;

    SandboxCheckoutPage(SandboxCheckout checkouts) {
        this.checkouts = checkouts;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return checkouts.of(id).map(checkout -> page(checkout, "")).orElseGet(SandboxCheckoutPage::unknown);
    }

    @PostMapping(params = "number")
    ModelAndView pay(@PathVariable String id, @RequestParam String number) {
        Optional<SandboxPayment> checkout = checkouts.of(id);
        if (checkout.isEmpty()) {
            return unknown();
        }
        return SandboxCard.ofNumber(number)
                .map(card -> answer(checkouts.pay(id, card)))
                .orElseGet(() -> page(checkout.get(), "invalid_number"));
    }

    @PostMapping(params = "authentication")
    ModelAndView authenticate(@PathVariable String id, @RequestParam String authentication) {
        return checkouts
                .of(id)
                .map(checkout -> answer(checkouts.authenticate(id, "confirm".equals(authentication))))
                .orElseGet(SandboxCheckoutPage::unknown);
    }

    /** Whoever tries the desk plays the owner of the card, or his bank. */
    @PostMapping(params = "dispute")
    ModelAndView dispute(@PathVariable String id, @RequestParam String dispute) {
        if (checkouts.of(id).isEmpty()) {
            return unknown();
        }
        switch (dispute) {
            case "open" -> checkouts.dispute(id);
            case "won", "lost" -> checkouts.decide(id, "won".equals(dispute));
            default -> {}
        }
        return redirect("/sandbox/checkout/" + id);
    }

    /** Back to the client's page once paid; another step, or the reason why not, otherwise. */
    private ModelAndView answer(SandboxPayment checkout) {
        return switch (checkout.status()) {
            case CAPTURED, AUTHORISED -> redirect(back(checkout));
            case ACTION_NEEDED -> redirect("/sandbox/checkout/" + checkout.id());
            default -> page(checkout, Optional.ofNullable(checkout.reason()).orElse(""));
        };
    }

    private ModelAndView page(SandboxPayment checkout, String problem) {
        ModelAndView page = new ModelAndView("sandbox/checkout", Map.of("checkout", checkout, "problem", problem));
        page.addObject("step", checkout.status().name().toLowerCase(Locale.ROOT));
        page.addObject("amount", Amounts.text(checkout.amount(), Locale.ENGLISH));
        page.addObject("back", back(checkout));
        page.addObject("dispute", checkouts.disputed(checkout.id()));
        page.setStatus(status(checkout.status(), problem));
        return page;
    }

    private static HttpStatus status(Status status, String problem) {
        if (status == Status.EXPIRED) {
            return HttpStatus.GONE;
        }
        return switch (problem) {
            case "" -> HttpStatus.OK;
            case "invalid_number" -> HttpStatus.UNPROCESSABLE_ENTITY;
            default -> HttpStatus.PAYMENT_REQUIRED;
        };
    }

    /** The client's page on this host, by whatever name he came. */
    private static String back(SandboxPayment checkout) {
        return URI.create(checkout.order().returnUrl()).getRawPath();
    }

    private static ModelAndView unknown() {
        return new ModelAndView("sandbox/unknown", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView redirect(String to) {
        RedirectView view = new RedirectView(to);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
