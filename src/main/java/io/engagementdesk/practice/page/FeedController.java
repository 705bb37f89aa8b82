package io.engagementdesk.practice.page;

import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.process.Logins;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What calendar programs read: busy times behind a secret, as long as its owner works here. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String GROUP = "practitioner";

    private final CalendarFeeds feeds;
    private final BusyTimes busyTimes;
    private final Logins logins;
    private final Guesses guesses;

    FeedController(CalendarFeeds feeds, BusyTimes busyTimes, Logins logins, Guesses guesses) {
        this.feeds = feeds;
        this.busyTimes = busyTimes;
        this.logins = logins;
        this.guesses = guesses;
    }

    @GetMapping("/ical/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        byte[] file = owner(secret).map(busyTimes::feed).orElseThrow(() -> unknown(request));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(UUID.nameUUIDFromBytes(file).toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"desk.ics\"")
                .header("X-Robots-Tag", "noindex")
                .body(file);
    }

    private Optional<Practitioner> owner(String secret) {
        return feeds.owner(secret).filter(owner -> logins.find(owner.login())
                .filter(login -> login.groups().contains(GROUP))
                .isPresent());
    }

    private ResponseStatusException unknown(HttpServletRequest request) {
        boolean bearable = guesses.bearable(request.getRemoteAddr());
        return new ResponseStatusException(bearable ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS);
    }
}
