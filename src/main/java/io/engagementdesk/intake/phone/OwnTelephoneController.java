package io.engagementdesk.intake.phone;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody of the desk says where he is rung. */
@Controller
@RequestMapping("/phone/telephone")
class OwnTelephoneController {

    private final OwnTelephone telephone;

    OwnTelephoneController(OwnTelephone telephone) {
        this.telephone = telephone;
    }

    @PostMapping
    String keep(@RequestParam String number, Principal principal, RedirectAttributes page) {
        if (!telephone.keep(principal.getName(), number)) {
            page.addFlashAttribute("wrong", number);
        }
        return "redirect:/phone#telephone";
    }
}
