package io.engagementdesk.payment.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Whether a message was signed by Stripe just now, with any of the endpoint's secrets; by the world's time, not ours. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeSignatures {

    private final StripeSettings settings;

    StripeSignatures(StripeSettings settings) {
        this.settings = settings;
    }

    boolean isGenuine(String body, String signature) {
        return signature != null
                && !fromTheFuture(signature)
                && settings.webhookSecrets().stream().anyMatch(secret -> signed(body, signature, secret));
    }

    /** Stripe's own check looks only into the past. */
    private static boolean fromTheFuture(String signature) {
        Optional<String> signedAt = Arrays.stream(signature.split(","))
                .filter(part -> part.matches("t=\\d{1,12}"))
                .map(part -> part.substring(2))
                .findFirst();
        long latest = Webhook.Util.getTimeNow() + Webhook.DEFAULT_TOLERANCE;
        return signedAt.isEmpty() || Long.parseLong(signedAt.get()) > latest;
    }

    private static boolean signed(String body, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret, Webhook.DEFAULT_TOLERANCE);
        } catch (SignatureVerificationException | RuntimeException unsigned) {
            return false;
        }
    }
}
