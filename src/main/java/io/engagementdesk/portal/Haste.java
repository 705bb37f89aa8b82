package io.engagementdesk.portal;

import io.engagementdesk.web.RateLimit;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down who writes without pause: ten entries a minute. */
@Component
class Haste {

    static final int A_MINUTE = 10;

    private final RateLimit byWriter = new RateLimit(Bandwidth.builder()
            .capacity(A_MINUTE)
            .refillIntervally(A_MINUTE, Duration.ofMinutes(1))
            .build());

    boolean bearable(Visit visit) {
        return byWriter.allows(visit.engagement() + "/" + visit.contact().id());
    }
}
