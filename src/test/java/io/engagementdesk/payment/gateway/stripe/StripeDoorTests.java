package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.gateway.ProviderEvents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What Stripe's door stores, remembers and turns away. */
class StripeDoorTests {

    private static final String OLD = "whsec_old";
    private static final String NEW = "whsec_new";

    private final List<String> told = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private final ProviderEvents inbox = new ProviderEvents() {
        @Override
        public void received(String provider, Event event, String body) {
            if (down) {
                throw new IllegalStateException("The database is down");
            }
            kept.add(body);
            told.add(event.id() + " " + event.object());
        }

        @Override
        public void ignored(String provider, Event event, String reason, String body) {
            kept.add(body);
            objects.add(event.object());
            told.add(event.id() + " ignored: " + reason);
        }
    };
    private final StripeSettings settings =
            new StripeSettings(URI.create("https://api.stripe.com"), "sk_test_1", List.of(OLD, NEW), "");
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new StripeDoor(
                    new StripeSignatures(settings, Clock.systemUTC()), settings, inbox, new ObjectMapper()))
            .build();
    private boolean down;

    private static ObjectNode event(String type) {
        ObjectNode event = FakeStripeBooks.JSON.createObjectNode();
        event.put("id", "evt_1").put("object", "event").put("type", type).put("created", 1_790_000_000L);
        event.put("api_version", "2026-07-29.dahlia").put("livemode", false);
        ObjectNode object = event.putObject("data").putObject("object");
        object.put("id", "pi_1").put("object", "payment_intent");
        object.putObject("metadata").put("operation", "chg:1");
        return event;
    }

    private int send(String body, String signature) {
        return send(body, signature, MediaType.APPLICATION_JSON_VALUE);
    }

    private int send(String body, String signature, String type) {
        try {
            var request = post("/hooks/stripe").content(body.getBytes(StandardCharsets.UTF_8));
            if (signature != null) {
                request.header("Stripe-Signature", signature);
            }
            return mvc.perform(request.contentType(type))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int sendSigned(String body) {
        return send(body, FakeStripe.signed(body, NEW, 0));
    }

    @Test
    void eitherSecretIsGoodWhileOneIsRotated() {
        String body = event("payment_intent.succeeded").toString();
        assertThat(send(body, FakeStripe.signed(body, OLD, 0))).isEqualTo(200);
        assertThat(send(body, FakeStripe.signed(body, NEW, 0))).isEqualTo(200);
        assertThat(told).containsExactly("evt_1 pi_1", "evt_1 pi_1");
    }

    /** B9. */
    @Test
    void theBytesAreCheckedAsTheyCame() {
        String body =
                event("payment_intent.succeeded").put("note", "Grüße\n¡ña!").toPrettyString() + "\n";
        assertThat(sendSigned(body)).isEqualTo(200);
        assertThat(send(body.strip(), FakeStripe.signed(body, NEW, 0))).isEqualTo(400);
    }

    @Test
    void whatIsNotSignedJustNowIsTurnedAwayAndNotStored() {
        String body = event("payment_intent.succeeded").toString();
        assertThat(send(body, null)).isEqualTo(400);
        assertThat(send(body, "")).isEqualTo(400);
        assertThat(send(body, "t=,v1=")).isEqualTo(400);
        assertThat(send(body, "t=99999999999999999999,v1=x")).isEqualTo(400);
        assertThat(send(body, FakeStripe.signed(body, "whsec_other", 0))).isEqualTo(400);
        assertThat(send(body.replace("pi_1", "pi_2"), FakeStripe.signed(body, NEW, 0)))
                .isEqualTo(400);
        assertThat(send(body, FakeStripe.signed(body, NEW, -310))).isEqualTo(400);
        assertThat(send(body, FakeStripe.signed(body, NEW, 310))).isEqualTo(400);
        assertThat(told).isEmpty();
        assertThat(send(body, FakeStripe.signed(body, NEW, -280))).isEqualTo(200);
        assertThat(send(body, FakeStripe.signed(body, NEW, 280))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"id\":1}",
                "{\"object\":\"event\",\"id\":\"evt_1' or 1=1\",\"type\":\"x\",\"created\":1,\"livemode\":false}",
                "{\"object\":\"event\",\"id\":\"evt_1\",\"type\":\"a\\u0000\",\"created\":1,\"livemode\":false}",
                "{\"object\":\"event\",\"id\":\"evt_1\",\"type\":\"x\",\"created\":100000000000000000,\"livemode\":false}",
                "{\"object\":\"v2.core.event\",\"id\":\"evt_1\",\"type\":\"x\",\"created\":\"2026\",\"livemode\":false}"
            })
    void whatIsNoEventIsTurnedAway(String body) {
        assertThat(sendSigned(body)).isEqualTo(400);
        assertThat(told).isEmpty();
    }

    @Test
    void whatNoDatabaseKeepsIsNotToldTheInbox() {
        ObjectNode event = event("payment_intent.succeeded");
        ((ObjectNode) event.path("data").path("object")).put("id", "pi_\0");
        assertThat(sendSigned(event.toString())).isEqualTo(200);
        assertThat(told).containsExactly("evt_1 ignored: It names no object");
        assertThat(objects).containsExactly("");
    }

    @Test
    void aBombIsNotRead() {
        assertThat(sendSigned("[".repeat(100_000))).isEqualTo(400);
        assertThat(sendSigned(" ".repeat(256 * 1024 + 1))).isEqualTo(413);
    }

    @Test
    void onlyJsonThatIsPostedIsTaken() throws Exception {
        String body = event("payment_intent.succeeded").toString();
        assertThat(send(body, FakeStripe.signed(body, NEW, 0), "text/plain")).isEqualTo(415);
        assertThat(mvc.perform(get("/hooks/stripe")).andReturn().getResponse().getStatus())
                .isEqualTo(405);
    }

    /** B8: only the ids are read, and the object is asked for. */
    @Test
    void anEventOfAnotherApiVersionIsNotLost() {
        ObjectNode older = event("payment_intent.succeeded").put("api_version", "2025-09-30.clover");
        assertThat(sendSigned(older.toString())).isEqualTo(200);
        assertThat(sendSigned(older.putNull("api_version").toString())).isEqualTo(200);
        assertThat(told).containsExactly("evt_1 pi_1", "evt_1 pi_1");
    }

    /** B10, B26. */
    @Test
    void whatDoesNotConcernUsIsTakenAndRememberedWithItsReason() {
        sendSigned(event("customer.created").toString());
        sendSigned(event("payment_intent.succeeded").put("livemode", true).toString());
        sendSigned(event("payment_intent.succeeded").put("account", "acct_1").toString());
        ObjectNode foreign = event("payment_intent.succeeded");
        ((ObjectNode) foreign.at("/data/object")).remove("metadata");
        assertThat(sendSigned(foreign.toString())).isEqualTo(200);
        ObjectNode empty = event("payment_intent.succeeded");
        ((ObjectNode) empty.get("data")).remove("object");
        assertThat(sendSigned(empty.toString())).isEqualTo(200);
        assertThat(told)
                .containsExactly(
                        "evt_1 ignored: Nothing is done about this type",
                        "evt_1 ignored: It is of live mode",
                        "evt_1 ignored: It is of another account",
                        "evt_1 ignored: It is of no payment of ours",
                        "evt_1 ignored: It names no object");
    }

    /** What is kept of an event opens no door and says of nobody who he is. */
    @Test
    void whatIsKeptIsNeitherSecretNorPrivate() {
        ObjectNode event = event("payment_intent.succeeded");
        ObjectNode object = (ObjectNode) event.at("/data/object");
        object.put("client_secret", "pi_1_secret_canary").put("receipt_email", "canary@client.example");
        object.putObject("billing_details").put("name", "Carla Canary");
        object.putArray("charges").addObject().put("receipt_url", "https://pay.stripe.com/canary");
        sendSigned(event.toString());
        assertThat(kept)
                .singleElement()
                .asString()
                .contains("pi_1", "payment_intent.succeeded", "billing_details")
                .doesNotContain("anary");
    }

    /** B26: of a connected account only its own events count. */
    @Test
    void ofAConnectedAccountOnlyItsOwnEventsCount() {
        StripeSettings connected = new StripeSettings(settings.apiBase(), "sk_test_1", List.of(NEW), "acct_ours");
        ObjectNode event = event("payment_intent.succeeded");
        assertThat(StripeNews.of(event, connected).orElseThrow().ignored()).contains("It is of another account");
        event.put("account", "acct_theirs");
        assertThat(StripeNews.of(event, connected).orElseThrow().ignored()).isPresent();
        event.put("account", "acct_ours");
        assertThat(StripeNews.of(event, connected).orElseThrow().ignored()).isEmpty();
    }

    /** Where a demo has moved the desk's time, a provider that moves with it is believed too. */
    @Test
    void aSignatureOfTheDesksOwnTimeIsGood() {
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        StripeSignatures signatures = new StripeSignatures(settings, tomorrow);
        String body = event("payment_intent.succeeded").toString();
        long day = Duration.ofDays(1).toSeconds();
        assertThat(signatures.isGenuine(body, FakeStripe.signed(body, NEW, day)))
                .isTrue();
        assertThat(signatures.isGenuine(body, FakeStripe.signed(body, NEW, 0))).isTrue();
        assertThat(signatures.isGenuine(body, FakeStripe.signed(body, NEW, day - 900)))
                .isFalse();
        assertThat(signatures.isGenuine(body, FakeStripe.signed(body, NEW, -900)))
                .isFalse();
        assertThat(signatures.isGenuine(body, FakeStripe.signed(body, NEW, day / 2)))
                .isFalse();
    }

    /** B25: until there is a way to handle it, a person does. */
    @Test
    void aDisputeIsNotIgnored() {
        ObjectNode dispute = event("charge.dispute.created");
        ((ObjectNode) dispute.at("/data/object"))
                .put("id", "du_1")
                .put("object", "dispute")
                .remove("metadata");
        assertThat(sendSigned(dispute.toString())).isEqualTo(200);
        assertThat(told).containsExactly("evt_1 du_1");
    }

    /** B28. */
    @Test
    void whatCannotBeStoredIsAskedForAgain() {
        down = true;
        assertThat(sendSigned(event("payment_intent.succeeded").toString())).isEqualTo(503);
    }
}
