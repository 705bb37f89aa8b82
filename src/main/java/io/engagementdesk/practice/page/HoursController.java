package io.engagementdesk.practice.page;

import io.engagementdesk.practice.WeeklyHours;
import jakarta.servlet.http.HttpServletResponse;
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

/** A practitioner's weekly hours, set by himself or by a manager. */
@Controller
@RequestMapping({"/phone/hours", PractitionersController.PATH + "/{practitioner}/hours"})
class HoursController {

    private final WeeklyHours hours;

    HoursController(WeeklyHours hours) {
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
    String show(@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
        return page(HoursForm.of(hours.of(whose.login())), Map.of(), model);
    }

    @PostMapping
    String set(
            @ModelAttribute(name = "whose", binding = false) Whose whose,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        HoursForm typed = HoursForm.of(fields);
        Map<String, String> errors = typed.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, errors, model);
        }
        hours.set(whose.login(), typed.week());
        next.addFlashAttribute("done", "hours.kept" + whose.suffix());
        return "redirect:" + whose.base() + "/hours";
    }

    private static String page(HoursForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "practice/hours";
    }
}
