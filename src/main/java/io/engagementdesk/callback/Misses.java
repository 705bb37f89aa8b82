package io.engagementdesk.callback;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses links: ten misses a minute from one address. */
@Component
class Misses {

    static final int A_MINUTE = 10;

    private static final int ADDRESSES = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Misses.class);

    private final Map<String, Bucket> byAddress = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    });

    /** Whether one more miss from there is still an answer; else it is too many. */
    boolean bearable(String address) {
        boolean bearable = byAddress.computeIfAbsent(address, first -> bucket()).tryConsume(1);
        if (!bearable) {
            LOG.warn("Too many unknown client links are tried from {}", address);
        }
        return bearable;
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillIntervally(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}
