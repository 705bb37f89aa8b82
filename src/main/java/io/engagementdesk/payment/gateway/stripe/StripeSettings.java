package io.engagementdesk.payment.gateway.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice's account at Stripe.
 *
 * @param apiBase Stripe's own or, outside production, a loopback address
 * @param secretKey a restricted or secret key; a live one in production and nowhere else
 * @param webhookSecrets of the endpoint, several while one is rotated
 * @param account the connected account that the payments belong to; empty where it is the key's own
 */
@ConfigurationProperties("desk.payment.stripe")
record StripeSettings(
        @DefaultValue("https://api.stripe.com") URI apiBase,
        @DefaultValue("") String secretKey,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("") String account) {

    StripeSettings {
        String base = apiBase.toString();
        apiBase = base.endsWith("/") ? URI.create(base.substring(0, base.length() - 1)) : apiBase;
    }

    static final Duration CONNECT = Duration.ofSeconds(2);
    static final Duration READ = Duration.ofSeconds(5);

    /** Requests that one step may send; each is tried once, the step's job repeats them. */
    static final int REQUESTS = 3;

    private static final URI STRIPE = URI.create("https://api.stripe.com");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Refuses what would send real money astray, or play money for real. */
    StripeSettings checked(boolean production) {
        require(
                isStripe() || !production && isLoopback(),
                "api-base is neither Stripe's nor, outside production, local");
        require(isLive() || secretKey.matches("[sr]k_test_.+"), "secret-key is no key of Stripe");
        require(
                isLive() == production,
                "secret-key is " + (isLive() ? "live outside" : "for tests in") + " production");
        require(
                !webhookSecrets.isEmpty() && webhookSecrets.stream().noneMatch(String::isBlank),
                "webhook-secrets are missing");
        require(account.isEmpty() || account.matches("acct_\\w{1,70}"), "account is no account of Stripe");
        return this;
    }

    boolean isLive() {
        return secretKey.matches("[sr]k_live_.+");
    }

    boolean isStripe() {
        return STRIPE.equals(apiBase);
    }

    private boolean isLoopback() {
        boolean plain = apiBase.getUserInfo() == null && apiBase.getRawPath().isEmpty();
        return plain && apiBase.getHost() != null && LOOPBACK.contains(apiBase.getHost());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException("desk.payment.stripe." + otherwise);
        }
    }

    /** Keys are for no log. */
    @Override
    public String toString() {
        return "StripeSettings[" + apiBase + "]";
    }
}
