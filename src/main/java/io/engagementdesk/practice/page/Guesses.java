package io.engagementdesk.practice.page;

import io.engagementdesk.web.RateLimit;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses the secrets of calendars: ten misses a minute from one address. */
@Component
class Guesses {

    static final int A_MINUTE = 10;

    private final RateLimit byAddress = new RateLimit(Bandwidth.builder()
            .capacity(A_MINUTE)
            .refillIntervally(A_MINUTE, Duration.ofMinutes(1))
            .build());

    boolean bearable(String address) {
        return byAddress.allows(address);
    }
}
