package io.engagementdesk.practice.page;

import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A practitioner's time off, noted by himself or by a manager. */
@Controller
@RequestMapping({"/phone/time-off", PractitionersController.PATH + "/{practitioner}/time-off"})
class TimeOffController {

    private final TimesOff timesOff;
    private final WeeklyHours hours;
    private final Clock clock;

    TimeOffController(TimesOff timesOff, WeeklyHours hours, Clock clock) {
        this.timesOff = timesOff;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
        return page(whose.login(), TimeOffForm.empty(), Map.of(), model);
    }

    @PostMapping
    String add(
            @ModelAttribute(name = "whose", binding = false) Whose whose,
            TimeOffForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        String login = whose.login();
        ZoneId zone = hours.of(login).zone();
        Map<String, String> errors = typed.errors(zone, clock.instant());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(login, typed, errors, model);
        }
        timesOff.add(login, typed.when(zone), typed.note());
        return back("timeoff.added", whose, next);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @ModelAttribute(name = "whose", binding = false) Whose whose,
            @PathVariable UUID id,
            RedirectAttributes next) {
        timesOff.remove(whose.login(), id);
        return back("timeoff.removed", whose, next);
    }

    private String page(String login, TimeOffForm typed, Map<String, String> errors, Model model) {
        ZoneId zone = hours.of(login).zone();
        Locale language = LocaleContextHolder.getLocale();
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "away",
                timesOff.of(login, clock.instant()).stream()
                        .map(off -> Away.of(off, zone, language))
                        .toList());
        return "practice/time-off";
    }

    private static String back(String done, Whose whose, RedirectAttributes next) {
        next.addFlashAttribute("done", done + whose.suffix());
        return "redirect:" + whose.base() + "/time-off";
    }
}
