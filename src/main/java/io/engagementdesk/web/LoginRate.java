package io.engagementdesk.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Counts wrong passwords by the address they come from. */
@Component
class LoginRate {

    /** Wrong passwords an address may send before it has to wait. */
    static final int FAILURES = 20;

    /** How long it takes until all are forgotten. */
    static final Duration PERIOD = Duration.ofMinutes(5);

    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> failures = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    boolean exhausted(String address) {
        Bucket bucket = failures.get(address);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            failures.computeIfAbsent(details.getRemoteAddress(), address -> bucket())
                    .tryConsume(1);
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, PERIOD))
                .build();
    }
}
