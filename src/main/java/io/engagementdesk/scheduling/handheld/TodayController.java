package io.engagementdesk.scheduling.handheld;

import io.engagementdesk.practice.Practitioners;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The practitioner who is signed in sees his own day; nobody else has one. */
@Controller
class TodayController {

    private final Days days;
    private final Practitioners practitioners;

    TodayController(Days days, Practitioners practitioners) {
        this.days = days;
        this.practitioners = practitioners;
    }

    @GetMapping("/phone/today")
    String show(Principal principal, Model model) {
        if (practitioners.find(principal.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("today", days.of(principal.getName()));
        return "handheld/today";
    }
}
