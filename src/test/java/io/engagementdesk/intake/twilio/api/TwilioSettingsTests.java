package io.engagementdesk.intake.twilio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSettingsTests {

    private static final String TWILIO = "https://api.twilio.com";
    private static final String CENTRE = "+493099990000";

    private static void check(String base, String account, List<String> tokens, String from, boolean production) {
        new TwilioSettings(URI.create(base), account, tokens, from, "")
                .checked(new DeskProperties(production, URI.create("https://desk.example"), false));
    }

    private static void check(String base, boolean production) {
        check(base, "AC1", List.of("token"), CENTRE, production);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> check(TWILIO, "", List.of("token"), CENTRE, true))
                .hasMessageContaining("desk.telephony.twilio.account-sid");
        assertThatThrownBy(() -> check(TWILIO, "AC1", List.of(), CENTRE, true))
                .hasMessageContaining("desk.telephony.twilio.auth-token");
        assertThatThrownBy(() -> check(TWILIO, "AC1", List.of("token", " "), CENTRE, true))
                .hasMessageContaining("auth-token");
        assertThatThrownBy(() -> check(TWILIO, "AC1", List.of("token"), "030 1234", true))
                .hasMessageContaining("desk.telephony.twilio.from");
        assertThatCode(() -> check(TWILIO, true)).doesNotThrowAnyException();
        assertThatCode(() -> check("https://api.ie1.twilio.com", true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.twilio.com",
                "https://api.twilio.com.evil.example",
                "https://evil.example",
                "http://127.0.0.1@evil.example",
                "http://10.0.0.1:80"
            })
    void callsAreAskedOfTwilioOnly(String base) {
        assertThatThrownBy(() -> check(base, false)).hasMessageContaining("base-url");
    }

    @Test
    void aTwilioOnThisMachineIsForTests() {
        assertThatCode(() -> check("http://127.0.0.1:4010", false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("http://127.0.0.1:4010", true)).hasMessageContaining("base-url");
    }

    @Test
    void aDeskThatTwilioCannotReachIsRefused() {
        DeskProperties demo = new DeskProperties(false, URI.create("http://127.0.0.1:8080"), true);
        assertThatThrownBy(
                        () -> new TwilioSettings(URI.create(TWILIO), "AC1", List.of("token"), CENTRE, "").checked(demo))
                .hasMessageContaining("desk.base-url");
    }

    @Test
    void noStepWaitsLongerThanItsJobMay() {
        Duration one = TwilioSettings.CONNECT.plus(TwilioSettings.READ);
        assertThat(one.multipliedBy(2)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void tokensAreForNoLog() {
        assertThat(new TwilioSettings(URI.create(TWILIO), "AC1", List.of("token-1"), CENTRE, "").toString())
                .doesNotContain("token");
    }
}
