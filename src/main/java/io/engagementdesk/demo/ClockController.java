package io.engagementdesk.demo;

import java.time.Duration;
import java.time.Instant;
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
    record Move(Duration advance) {}

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
        Duration advance = move.advance();
        if (advance == null || advance.isNegative() || advance.compareTo(LONGEST) > 0) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Give advance as a duration up to 400 days, such as PT24H.");
        }
        int ran = time.advance(advance);
        return new Moved(clock.now(), ran);
    }
}
