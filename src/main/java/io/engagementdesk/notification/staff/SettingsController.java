package io.engagementdesk.notification.staff;

import io.engagementdesk.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where people of the practice say what they want to be told. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private static final int HOURS = 24;

    /** The form; hours without a number mean that it is never quiet. */
    record Chosen(
            String language,
            String timeZone,
            Preference.Tasks tasks,
            Boolean entries,
            int digestHour,
            Integer quietFrom,
            Integer quietUntil) {

        Preference of(String login) {
            Optional<QuietHours> quiet = quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)
                    ? Optional.empty()
                    : Optional.of(new QuietHours(hour(quietFrom), hour(quietUntil)));
            return new Preference(
                    login,
                    spoken(language),
                    zone(timeZone),
                    tasks,
                    Boolean.TRUE.equals(entries),
                    hour(digestHour),
                    quiet,
                    Optional.empty());
        }

        private static int hour(int said) {
            if (said < 0 || said >= HOURS) {
                throw wrong("An hour is a number from 0 to 23.");
            }
            return said;
        }

        private static Locale spoken(String tag) {
            return PageLanguage.SPOKEN.stream()
                    .filter(language -> language.getLanguage().equals(tag))
                    .findFirst()
                    .orElseThrow(() -> wrong("We speak en and de."));
        }

        private static ZoneId zone(String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException unknown) {
                throw wrong("Give a time zone by its IANA name, such as Europe/Berlin.");
            }
        }

        private static ResponseStatusException wrong(String what) {
            return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, what);
        }
    }

    private final Preferences preferences;

    SettingsController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    String settings(Principal signedIn, HttpServletRequest request, Model model) {
        Preference mine = preferences.of(signedIn.getName());
        model.addAttribute("mine", mine);
        model.addAttribute("address", preferences.address(signedIn.getName()).orElse(null));
        model.addAttribute("hours", IntStream.range(0, HOURS).boxed().toList());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        model.addAttribute("saved", request.getParameter("saved") != null);
        return "settings";
    }

    @PostMapping
    String save(Chosen chosen, Principal signedIn) {
        preferences.save(chosen.of(signedIn.getName()));
        return "redirect:/settings?saved";
    }
}
