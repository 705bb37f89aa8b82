package io.engagementdesk.intake.phone;

import io.engagementdesk.client.PlainText;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The telephone of the practice's people: a practitioner's, the desk's, or both for a manager. */
@Controller
@RequestMapping("/phone")
class PhoneController {

    private static final int LONGEST_NOTE = 2000;

    private final PhoneCalls calls;
    private final Presence presence;
    private final Switchboard switchboard;
    private final OwnTelephone telephone;

    PhoneController(PhoneCalls calls, Presence presence, Switchboard switchboard, OwnTelephone telephone) {
        this.calls = calls;
        this.presence = presence;
        this.switchboard = switchboard;
        this.telephone = telephone;
    }

    @GetMapping
    String show(HttpServletRequest request, Principal principal, Model model) {
        model.addAttribute("presence", presence.of(principal.getName()).orElse(null));
        model.addAttribute("mine", calls.ofPractitioner(principal.getName()).orElse(null));
        model.addAttribute("telephone", telephone.of(principal.getName()));
        model.addAttribute("atDesk", worksAtTheDesk(request));
        model.addAttribute("callers", calls.atTheDesk());
        model.addAttribute("version", version(request, principal));
        return "phone/phone";
    }

    /** Whether anything has changed: the page asks every two seconds. */
    @GetMapping("/state")
    ResponseEntity<Map<String, String>> state(HttpServletRequest request, Principal principal) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("version", version(request, principal)));
    }

    @PostMapping("/calls/{call}/accept")
    String accept(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return join(call, Party.PRACTITIONER, principal, page);
    }

    /** At a meeting the practitioner says who is there. */
    @PostMapping("/calls/{call}/client")
    String clientIsHere(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return after(page, () -> switchboard.answered(call, Party.CLIENT, null, actor(principal)));
    }

    @PostMapping("/calls/{call}/refuse")
    String refuse(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return after(page, () -> leave(call, Party.PRACTITIONER, null, principal));
    }

    @PostMapping("/calls/{call}/done")
    String done(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return after(page, () -> leave(call, Party.PRACTITIONER, Outcome.DONE, principal));
    }

    @PostMapping("/calls/{call}/dropped")
    String dropped(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return after(page, () -> leave(call, Party.PRACTITIONER, Outcome.DROPPED, principal));
    }

    @PostMapping("/calls/{call}/take")
    String take(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return join(call, Party.DESK, principal, page);
    }

    @PostMapping("/calls/{call}/leave")
    String leaveDesk(@PathVariable UUID call, Principal principal, RedirectAttributes page) {
        return after(page, () -> leave(call, Party.DESK, null, principal));
    }

    @PostMapping("/calls/{call}/note")
    String note(@PathVariable UUID call, @RequestParam String note, Principal principal, RedirectAttributes page) {
        if (PlainText.required("note", note, LONGEST_NOTE).isPresent()) {
            page.addFlashAttribute("problem", "phone.note.wrong");
            return "redirect:/phone";
        }
        page.addFlashAttribute("noted", true);
        return after(page, () -> calls.note(call, actor(principal), note));
    }

    @PostMapping("/presence")
    String presence(@RequestParam boolean available, @RequestParam(defaultValue = "8") int hours, Principal principal) {
        if (available) {
            presence.arrive(principal.getName(), hours);
        } else {
            presence.leave(principal.getName());
        }
        return "redirect:/phone";
    }

    private String join(UUID call, Party party, Principal principal, RedirectAttributes page) {
        page.addFlashAttribute("joining", true);
        return after(page, () -> switchboard.joins(call, party, actor(principal)));
    }

    private void leave(UUID call, Party party, Outcome outcome, Principal principal) {
        switchboard.hungUp(call, party, principal.getName(), outcome, actor(principal));
    }

    private static String after(RedirectAttributes page, Runnable step) {
        try {
            step.run();
        } catch (CallProblem refused) {
            page.addFlashAttribute("problem", "phone.problem");
        }
        return "redirect:/phone";
    }

    private String version(HttpServletRequest request, Principal principal) {
        return Versions.of(
                presence.of(principal.getName()).map(Presence.Shown::state),
                calls.ofPractitioner(principal.getName()),
                worksAtTheDesk(request) ? calls.atTheDesk() : "");
    }

    private static boolean worksAtTheDesk(HttpServletRequest request) {
        return request.isUserInRole("DESK") || request.isUserInRole("MANAGER");
    }

    private static Actor actor(Principal principal) {
        return new Actor(principal.getName(), "phone");
    }
}
