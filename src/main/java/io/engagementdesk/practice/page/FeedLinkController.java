package io.engagementdesk.practice.page;

import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.process.DeskProperties;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link by which a practitioner's own calendar program reads his bookings; shown once, revoked at will. */
@Controller
@RequestMapping("/phone/calendar")
class FeedLinkController {

    private final Self self;
    private final CalendarFeeds feeds;
    private final DeskProperties desk;

    FeedLinkController(Self self, CalendarFeeds feeds, DeskProperties desk) {
        this.self = self;
        this.feeds = feeds;
        this.desk = desk;
    }

    @GetMapping
    String show(Principal principal, Model model) {
        model.addAttribute(
                "since",
                feeds.since(self.login(principal)).map(FeedLinkController::day).orElse(null));
        return "practice/calendar";
    }

    @PostMapping
    String make(Principal principal, RedirectAttributes next) {
        String address = address(feeds.make(self.login(principal)));
        next.addFlashAttribute("address", address);
        next.addFlashAttribute("subscribe", address.replaceFirst("^https?", "webcal"));
        return "redirect:/phone/calendar";
    }

    @PostMapping("/revoke")
    String revoke(Principal principal, RedirectAttributes next) {
        feeds.revoke(self.login(principal));
        next.addFlashAttribute("done", "feed.revoked");
        return "redirect:/phone/calendar";
    }

    private static String day(Instant made) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(made.atZone(LocaleContextHolder.getTimeZone().toZoneId()));
    }

    private String address(String secret) {
        return desk.baseUrl().toString().replaceAll("/+$", "") + "/ical/" + secret + ".ics";
    }
}
