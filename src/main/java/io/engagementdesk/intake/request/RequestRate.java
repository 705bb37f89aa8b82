package io.engagementdesk.intake.request;

import io.engagementdesk.web.RateLimit;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How often the public page may be used from one place, and for one address. */
@Component
class RequestRate {

    static final Duration PERIOD = Duration.ofMinutes(10);
    static final int FROM_ONE_PLACE = 20;
    static final int TO_ONE_ADDRESS = 4;

    private final RateLimit places = limit(FROM_ONE_PLACE);
    private final RateLimit addresses = limit(TO_ONE_ADDRESS);

    boolean exceededBy(String place, String email) {
        boolean fromHere = places.allows(place);
        boolean toThere = addresses.allows(email.strip().toLowerCase(Locale.ROOT));
        return !(fromHere && toThere);
    }

    private static RateLimit limit(int most) {
        return new RateLimit(
                Bandwidth.builder().capacity(most).refillGreedy(most, PERIOD).build());
    }
}
