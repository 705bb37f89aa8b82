package io.engagementdesk.scoping.page;

import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.project.HourlyRates;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.Teams;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.dao.ConcurrencyFailureException;
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

/** Where the scope of a project is put together; every button works without scripts. */
@Controller
@RequestMapping("/engagements/{number}/scope")
class ScopeController {

    private static final Set<String> KEEPING = Set.of("save", "finish");

    private final Scoping scoping;
    private final Beginnings beginnings;
    private final Scopes scopes;
    private final Teams teams;
    private final HourlyRates rates;
    private final Engagements engagements;
    private final Practice practice;
    private final Clock clock;

    ScopeController(
            Scoping scoping,
            Beginnings beginnings,
            Scopes scopes,
            Teams teams,
            HourlyRates rates,
            Engagements engagements,
            Practice practice,
            Clock clock) {
        this.scoping = scoping;
        this.beginnings = beginnings;
        this.scopes = scopes;
        this.teams = teams;
        this.rates = rates;
        this.engagements = engagements;
        this.practice = practice;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String number, @RequestParam Optional<Integer> version, Model model) {
        ScopeForm newest = beginnings.of(known(number), today());
        ScopeForm shown = scopes.versions(number).stream()
                .filter(one -> version.filter(wanted -> wanted == one.version()).isPresent())
                .findFirst()
                .map(one -> ScopeForm.of(one).after(Integer.parseInt(newest.version())))
                .orElse(newest);
        return page(number, shown, Map.of(), model);
    }

    @PostMapping
    String change(
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Principal principal,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        known(number);
        ScopeForm typed = ScopeForm.of(fields);
        String button = fields.getOrDefault("do", "sums");
        if (!KEEPING.contains(button)) {
            return page(number, Edit.of(typed, button), Map.of(), model);
        }
        Map<String, String> errors = ScopeChecks.of(typed, rates.byRoleNet().keySet(), today());
        if (!errors.isEmpty()) {
            return wrong(number, typed, errors, model, response);
        }
        try {
            scoping.keep(number, typed, principal.getName(), button.equals("finish"));
        } catch (FormRefused refused) {
            return wrong(number, typed, Map.of("title", refused.errors().get(0).message()), model, response);
        } catch (ScopeOutdated | DuplicateKeyException | ConcurrencyFailureException race) {
            return outdated(number, typed, model, response);
        }
        next.addFlashAttribute("done", button);
        return "redirect:/engagements/" + number + "/scope";
    }

    /** What he typed stays; saved again, it follows the colleague's version, which is kept. */
    private String outdated(String number, ScopeForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("outdated", true);
        int latest = scopes.latest(number).map(Scope::version).orElse(0);
        return page(number, typed.after(latest), Map.of(), model);
    }

    private String wrong(
            String number, ScopeForm typed, Map<String, String> errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(number, typed, errors, model);
    }

    private String page(String number, ScopeForm form, Map<String, String> errors, Model model) {
        Map<String, Money> card = rates.byRoleNet();
        model.addAttribute("engagement", engagements.get(number));
        model.addAttribute("open", scoping.isOpen(number));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rates", card);
        model.addAttribute("currency", practice.currency().getCode());
        model.addAttribute("sums", Sums.of(form, card));
        model.addAttribute("team", teams.held(number));
        model.addAttribute("versions", scopes.versions(number));
        return "scoping/scope";
    }

    private Engagement known(String number) {
        return engagements.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(practice.timeZone()));
    }
}
