package io.engagementdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Moves the demo's clock. */
@RestController
@DemoOnly
@RequestMapping("/api/demo/clock")
class ClockController {

    private static final Duration LONGEST = Duration.ofDays(400);

    /** How far to move, such as {@code PT24H}. */
    record Move(Object advance) {

        /** A number is no duration: nobody would know whether of seconds or of hours. */
        Optional<Duration> duration() {
            try {
                return Optional.of(Duration.parse(String.valueOf(advance)));
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    /** What time it is after the move, and how many jobs ran on the way. */
    record Moved(Instant now, int ran) {}

    private final TimeMachine time;
    private final DemoClock clock;

    ClockController(TimeMachine time, DemoClock clock) {
        this.time = time;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Moved move(@RequestBody Move move) {
        Duration advance = move.duration()
                .filter(asked -> !asked.isNegative() && asked.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "Give advance as a duration up to 400 days, such as \"PT24H\"."));
        int ran = time.advance(advance);
        return new Moved(clock.now(), ran);
    }
}
