package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import io.engagementdesk.process.DeskProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeConfiguration {

    @Bean
    StripeClient stripeClient(StripeSettings settings, DeskProperties desk) {
        return client(settings.checked(desk.production()));
    }

    /** One practice's client: nothing of it is static; files go to Stripe's own host for them. */
    static StripeClient client(StripeSettings settings) {
        StripeClient.StripeClientBuilder client = StripeClient.builder();
        if (!settings.account().isEmpty()) {
            client.setStripeAccount(settings.account());
        }
        if (!settings.isStripe()) {
            client.setFilesBase(settings.apiBase().toString());
        }
        return client.setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout((int) StripeSettings.CONNECT.toMillis())
                .setReadTimeout((int) StripeSettings.READ.toMillis())
                .setMaxNetworkRetries(0)
                .build();
    }
}
