package io.engagementdesk.practice.page;

import io.engagementdesk.practice.WeeklyHours;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A practitioner's own weekly hours. */
@Controller
@RequestMapping("/phone/hours")
class HoursController {

    private final Self self;
    private final WeeklyHours hours;

    HoursController(Self self, WeeklyHours hours) {
        this.self = self;
        this.hours = hours;
    }

    @ModelAttribute("days")
    List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    @ModelAttribute("zones")
    List<String> zones() {
        return Zones.ALL;
    }

    @GetMapping
    String show(Principal principal, Model model) {
        return page(HoursForm.of(hours.of(self.login(principal))), Map.of(), model);
    }

    @PostMapping
    String set(
            Principal principal,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String login = self.login(principal);
        HoursForm typed = HoursForm.of(fields);
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, errors, model);
        }
        hours.set(login, typed.week());
        next.addFlashAttribute("done", "hours.kept");
        return "redirect:/phone/hours";
    }

    private static String page(HoursForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "practice/hours";
    }
}
