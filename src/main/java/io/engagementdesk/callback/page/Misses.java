package io.engagementdesk.callback.page;

import io.engagementdesk.web.RateLimit;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses links: ten misses a minute from one address. */
@Component
class Misses {

    static final int A_MINUTE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);

    private final RateLimit byAddress = new RateLimit(Bandwidth.builder()
            .capacity(A_MINUTE)
            .refillIntervally(A_MINUTE, Duration.ofMinutes(1))
            .build());

    /** Whether one more miss from there is still an answer; else it is too many. */
    boolean bearable(String address) {
        boolean bearable = byAddress.allows(address);
        if (!bearable) {
            LOG.warn("Too many unknown client links are tried from {}", address);
        }
        return bearable;
    }
}
