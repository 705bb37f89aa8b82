package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSettingsTests {

    private static final String STRIPE = "https://api.stripe.com";

    private static StripeSettings settings(String base, String key, String... secrets) {
        return new StripeSettings(URI.create(base), key, List.of(secrets), "");
    }

    @Test
    void aLiveKeyIsForProductionAndATestKeyForEverythingElse() {
        assertThatCode(() -> settings(STRIPE, "rk_live_1", "whsec_1").checked(true))
                .doesNotThrowAnyException();
        assertThatCode(() -> settings(STRIPE, "sk_test_1", "whsec_1").checked(false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings(STRIPE, "sk_live_1", "whsec_1").checked(false))
                .hasMessageContaining("live");
        assertThatThrownBy(() -> settings(STRIPE, "sk_test_1", "whsec_1").checked(true))
                .hasMessageContaining("tests");
        assertThatThrownBy(() -> settings(STRIPE, "pk_live_1", "whsec_1").checked(true))
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> settings(STRIPE, "sk_test_1").checked(false)).hasMessageContaining("webhook-secrets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.stripe.com",
                "https://api.stripe.com.evil.example",
                "https://evil.example",
                "http://127.0.0.1@evil.example",
                "http://10.0.0.1:80"
            })
    void moneyIsAskedOfStripeOnly(String base) {
        assertThatThrownBy(() -> settings(base, "sk_test_1", "whsec_1").checked(false))
                .hasMessageContaining("api-base");
    }

    @Test
    void aStripeOnThisMachineIsForTests() {
        String local = "http://127.0.0.1:12111";
        assertThat(settings(local + "/", "sk_test_1", "whsec_1").checked(false).apiBase())
                .hasToString(local);
        assertThatCode(() -> settings(local, "sk_test_1", "whsec_1").checked(false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> settings(local, "sk_live_1", "whsec_1").checked(true))
                .hasMessageContaining("api-base");
    }

    @Test
    void anAccountIsOneOfStripe() {
        StripeSettings odd = new StripeSettings(URI.create(STRIPE), "sk_test_1", List.of("whsec_1"), "Practice GmbH");
        assertThatThrownBy(() -> odd.checked(false)).hasMessageContaining("account");
    }

    @Test
    void noListTakesLongerThanItsJobMay() {
        Duration last = StripeSettings.CONNECT.plus(StripeSettings.READ);
        assertThat(StripeListing.PATIENCE.plus(last)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void noStepWaitsLongerThanItsJobMay() {
        Duration one = StripeSettings.CONNECT.plus(StripeSettings.READ);
        assertThat(one.multipliedBy(StripeSettings.REQUESTS)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void keysAreForNoLog() {
        assertThat(settings(STRIPE, "sk_test_1", "whsec_1").toString()).doesNotContain("sk_test", "whsec");
    }
}
