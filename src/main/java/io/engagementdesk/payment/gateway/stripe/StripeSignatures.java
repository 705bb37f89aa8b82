package io.engagementdesk.payment.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Whether a message was signed by Stripe just now, with any of the endpoint's secrets; by the world's time or, where a
 * demo has moved it, by the desk's.
 */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeSignatures {

    private final StripeSettings settings;
    private final Clock clock;

    StripeSignatures(StripeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isGenuine(String body, String signature) {
        return signature != null
                && isOfNow(signature)
                && settings.webhookSecrets().stream().anyMatch(secret -> signed(body, signature, secret));
    }

    /** Stripe's own check looks only into the past. */
    private boolean isOfNow(String signature) {
        Optional<String> signedAt = Arrays.stream(signature.split(","))
                .filter(part -> part.matches("t=\\d{1,12}"))
                .map(part -> part.substring(2))
                .findFirst();
        LongPredicate near = now -> Math.abs(Long.parseLong(signedAt.get()) - now) <= Webhook.DEFAULT_TOLERANCE;
        return signedAt.isPresent()
                && (near.test(Webhook.Util.getTimeNow())
                        || near.test(clock.instant().getEpochSecond()));
    }

    private static boolean signed(String body, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        } catch (SignatureVerificationException | RuntimeException unsigned) {
            return false;
        }
    }
}
