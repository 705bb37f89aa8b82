package io.engagementdesk.intake.request;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often the public page may be used from one place, and for one address. */
@Component
class RequestRate {

    static final Duration PERIOD = Duration.ofMinutes(10);
    static final int FROM_ONE_PLACE = 20;
    static final int TO_ONE_ADDRESS = 4;

    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> used = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean exceededBy(String place, String email) {
        boolean fromHere = take("place " + place, FROM_ONE_PLACE);
        boolean toThere = take("address " + email.strip().toLowerCase(java.util.Locale.ROOT), TO_ONE_ADDRESS);
        return !(fromHere && toThere);
    }

    private boolean take(String key, int most) {
        return used.computeIfAbsent(key, none -> bucket(most)).tryConsume(1);
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                .build();
    }
}
