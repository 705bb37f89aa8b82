package io.engagementdesk.scoping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who could deliver a service in a given time. */
@RestController
class AvailabilityController {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Availability availability;
    private final Clock clock;

    AvailabilityController(Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    /** Without times: now. */
    @GetMapping("/api/practitioners/available")
    List<Availability.Available> available(
            @RequestParam String service,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to) {
        Instant begin = from == null ? clock.instant() : from;
        Instant end = to == null ? begin : to;
        if (end.isBefore(begin)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The time ends before it begins.");
        }
        Instant now = clock.instant();
        if (begin.isBefore(now.minus(FURTHEST)) || end.isAfter(now.plus(FURTHEST))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Only times within a year from now are planned.");
        }
        return availability
                .of(service, begin, end)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such service."));
    }
}
