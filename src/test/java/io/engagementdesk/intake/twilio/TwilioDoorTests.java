package io.engagementdesk.intake.twilio;

import static io.engagementdesk.intake.twilio.FakeTelephones.PUBLIC;
import static io.engagementdesk.intake.twilio.TwilioLine.TWILIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.H2DeskTest;
import io.engagementdesk.intake.twilio.api.Addresses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What Twilio's door believes, and what it turns away. */
@ContextConfiguration(initializers = TwilioLine.class)
class TwilioDoorTests extends H2DeskTest {

    private static final String VOICE = PUBLIC + "/hooks/twilio/voice";
    private static final String STATUS = PUBLIC + "/hooks/twilio/status";

    @Autowired
    private TwilioSignatures signatures;

    @Autowired
    private Addresses addresses;

    private final FakeTelephones phones = TWILIO.telephones;
    private final String number = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    private final String sid = "CA" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void theDeskIsHere() {
        phones.desk(port);
    }

    private Map<String, String> call() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("CallSid", sid);
        form.put("From", number);
        form.put("To", FakeTwilio.CENTRE);
        form.put("Direction", "inbound");
        form.put("CallStatus", "ringing");
        form.put("CallerName", "Ümit & Söhne <GmbH>");
        return form;
    }

    private Map<String, String> completed() {
        Map<String, String> form = call();
        form.put("CallStatus", "completed");
        return form;
    }

    private int status(String url, Map<String, String> form, String token) {
        return phones.request(url, form, token).statusCode();
    }

    private int calls() {
        return jdbc.sql("select count(*) from phone_call where caller = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from phone_call where caller = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    @Test
    void eitherTokenIsGoodWhileOneIsRotated() {
        assertThat(status(VOICE, call(), FakeTwilio.OLD_TOKEN)).isEqualTo(200);
        assertThat(status(STATUS, completed(), FakeTwilio.TOKEN)).isEqualTo(200);
        assertThat(state()).isEqualTo("LOST");
    }

    @Test
    void whatIsSentAgainHasNoEffect() {
        for (int times = 0; times < 3; times++) {
            assertThat(status(VOICE, call(), FakeTwilio.TOKEN)).isEqualTo(200);
        }
        assertThat(calls()).isEqualTo(1);
        for (int times = 0; times < 3; times++) {
            assertThat(status(STATUS, completed(), FakeTwilio.TOKEN)).isEqualTo(200);
        }
        assertThat(status(VOICE, call(), FakeTwilio.TOKEN)).isEqualTo(200);
        assertThat(calls()).isEqualTo(1);
        assertThat(state()).isEqualTo("LOST");
    }

    @Test
    void whatIsNotSignedForThisAddressIsRefused() {
        String body = FakeTelephones.encoded(call());
        assertThat(phones.send(VOICE, body, null).statusCode()).isEqualTo(403);
        assertThat(phones.send(VOICE, body, "c2lnbmVk").statusCode()).isEqualTo(403);
        assertThat(status(VOICE, call(), "another-token")).isEqualTo(403);
        for (String other : new String[] {STATUS, VOICE + "?leg=1", VOICE.replace("https", "http")}) {
            assertThat(phones.send(VOICE, body, signature(other, call())).statusCode())
                    .isEqualTo(403);
        }
        assertThat(phones.send(VOICE, body, signature("http://127.0.0.1:" + port + "/hooks/twilio/voice", call()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(phones.send(VOICE, body + "&Digits=1", signature(VOICE, call()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(calls()).isZero();
    }

    private static String signature(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new java.util.TreeMap<>(form)
                .forEach((name, value) -> signed.append(name).append(value));
        return TwilioSignatures.hash(signed.toString(), FakeTwilio.TOKEN);
    }

    @Test
    void parametersOfTheAddressAndRepeatedOnesAreSignedAsTwilioDoes() {
        String url = STATUS + "?leg=none&x=1%20+2&CallSid=CA0";
        String body = "b=2&CallSid=CA1&b=1&b=2&a=";
        String signature = TwilioSignatures.hash(url + "CallSidCA1ab1b2", FakeTwilio.TOKEN);
        assertThat(phones.send(url, body, signature).statusCode()).isEqualTo(200);
    }

    /** The example of Twilio's documentation. */
    @Test
    void theSignatureIsTwilios() {
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        String posted = "CallSidCA1234567890ABCDECaller+14158675309Digits1234From+14158675309To+18005551212";
        assertThat(TwilioSignatures.hash(url + posted, "12345")).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Map<String, String> nameless = call();
        nameless.remove("CallSid");
        assertThat(status(VOICE, nameless, FakeTwilio.TOKEN)).isEqualTo(400);
        assertThat(status(STATUS, nameless, FakeTwilio.TOKEN)).isEqualTo(400);
        Map<String, String> huge = call();
        huge.put("Body", "x".repeat(70_000));
        assertThat(status(VOICE, huge, FakeTwilio.TOKEN)).isEqualTo(413);
        for (String path : new String[] {"/hooks/twilio/voice", "/hooks/twilio/status"}) {
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
                    .isEqualTo(405);
            assertThat(mvc.perform(post(path)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{}"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(415);
        }
        assertThat(calls()).isZero();
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledged() throws Exception {
        TwilioDoor broken = new TwilioDoor(signatures, addresses, null, null);
        var request = post("/hooks/twilio/status").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        request.param("CallSid", sid).header("X-Twilio-Signature", signature(STATUS, Map.of("CallSid", sid)));
        assertThat(MockMvcBuilders.standaloneSetup(broken)
                        .build()
                        .perform(request)
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(503);
    }

    @Test
    void newsOfNoCallOfOursIsHeardWithoutEffect() {
        assertThat(status(STATUS, completed(), FakeTwilio.TOKEN)).isEqualTo(200);
        assertThat(status(STATUS + "?leg=" + UUID.randomUUID(), completed(), FakeTwilio.TOKEN))
                .isEqualTo(200);
        assertThat(phones.request(VOICE + "?leg=" + UUID.randomUUID(), call(), FakeTwilio.TOKEN)
                        .body())
                .contains("<Hangup>");
        assertThat(calls()).isZero();
    }
}
