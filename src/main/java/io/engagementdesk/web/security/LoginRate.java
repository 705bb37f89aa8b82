package io.engagementdesk.web.security;

import io.engagementdesk.web.RateLimit;
import io.github.bucket4j.Bandwidth;
import java.time.Duration;
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

    private final RateLimit failures = new RateLimit(Bandwidth.builder()
            .capacity(FAILURES)
            .refillGreedy(FAILURES, PERIOD)
            .build());

    boolean exhausted(String address) {
        return failures.exhausted(address);
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent failure) {
        if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
            failures.allows(details.getRemoteAddress());
        }
    }
}
