package io.engagementdesk.intake.twilio.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withBadRequest;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import io.engagementdesk.notification.carrier.TextMessenger.Text;
import io.engagementdesk.process.Unrepeatable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** texts leave once, and what Twilio refuses is not repeated. */
class TwilioTextsTests {

    private static final Text TEXT =
            new Text(UUID.randomUUID(), "+493012345678", "Please pay https://desk.example/c/x");

    private final RestClient.Builder http = RestClient.builder().baseUrl("https://api.twilio.com");
    private final MockRestServiceServer twilio =
            MockRestServiceServer.bindTo(http).build();

    @Test
    void aTextLeavesFromTheCentresNumber() {
        twilio.expect(method(POST))
                .andExpect(content()
                        .formDataContains(Map.of("To", TEXT.number(), "From", "+493099990000", "Body", TEXT.words())))
                .andRespond(withSuccess("{\"sid\":\"SM1\"}", MediaType.APPLICATION_JSON));
        texts().send(TEXT);
        twilio.verify();
    }

    @Test
    void whatTwilioHasWithoutSayingSoIsSent() {
        twilio.expect(method(POST)).andRespond(withServerError());
        known("{\"messages\":[{\"body\":\"" + TEXT.words() + "\"}]}");
        texts().send(TEXT);
        twilio.verify();
    }

    @Test
    void whatIsRefusedIsNotRepeatedAndWhatIsUnansweredIs() {
        twilio.expect(method(POST)).andRespond(withBadRequest());
        assertThatThrownBy(() -> texts().send(TEXT))
                .isInstanceOf(Unrepeatable.class)
                .hasMessageNotContaining(TEXT.number());
        twilio.reset();
        twilio.expect(method(POST)).andRespond(withServerError());
        known("{\"messages\":[]}");
        assertThatThrownBy(() -> texts().send(TEXT))
                .isInstanceOf(TwilioCalls.Unanswered.class)
                .hasMessageNotContaining(TEXT.number());
    }

    private void known(String messages) {
        twilio.expect(method(GET)).andRespond(withSuccess(messages, MediaType.APPLICATION_JSON));
    }

    private TwilioTexts texts() {
        return new TwilioTexts(
                http.build(),
                new TwilioSettings(URI.create("https://api.twilio.com"), "AC1", List.of("token"), "+493099990000", ""));
    }
}
