package io.engagementdesk.practice.page;

import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.practice.TimeOff;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where managers see who works when, and change it for others. */
@Controller
@RequestMapping(PractitionersController.PATH)
class PractitionersController {

    static final String PATH = "/practitioners";

    /**
     * One of the list.
     *
     * @param bookable whether he has hours
     * @param away his next time off, or null
     */
    record Line(String login, String name, String team, String zone, boolean bookable, Away away) {}

    private final Practitioners practitioners;
    private final WeeklyHours hours;
    private final TimesOff timesOff;
    private final Clock clock;

    PractitionersController(Practitioners practitioners, WeeklyHours hours, TimesOff timesOff, Clock clock) {
        this.practitioners = practitioners;
        this.hours = hours;
        this.timesOff = timesOff;
        this.clock = clock;
    }

    @GetMapping
    String list(Locale language, Model model) {
        List<Line> lines =
                practitioners.all().stream().map(one -> line(one, language)).toList();
        model.addAttribute("practitioners", lines);
        return "practice/practitioners";
    }

    private Line line(Practitioner one, Locale language) {
        WorkingWeek week = hours.of(one.login());
        ZoneId zone = week.zone();
        List<TimeOff> off = timesOff.of(one.login(), clock.instant());
        return new Line(
                one.login(),
                one.name(),
                one.team(),
                zone.getId(),
                !week.hours().isEmpty(),
                off.isEmpty() ? null : Away.of(off.get(0), zone, language));
    }
}
