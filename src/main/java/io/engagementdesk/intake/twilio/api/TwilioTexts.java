package io.engagementdesk.intake.twilio.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.notification.carrier.TextMessenger;
import io.engagementdesk.process.Unrepeatable;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Texts from the centre's number; without an answer Twilio is asked whether it has the text, as it knows no key of ours. */
class TwilioTexts implements TextMessenger {

    private static final String MESSAGES = "/Messages.json";

    /** Twilio will never send it: no such number, or none that can read. */
    static final class Unreadable extends Unrepeatable {

        private static final long serialVersionUID = 1L;

        Unreadable(int status) {
            super("Twilio refuses the text: status " + status);
        }
    }

    private final RestClient http;
    private final TwilioSettings settings;

    TwilioTexts(RestClient http, TwilioSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    @Override
    public void send(Text text) {
        try {
            post(text);
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new Unreadable(refused.getStatusCode().value());
        } catch (RestClientException unanswered) {
            if (!has(text)) {
                throw new TwilioCalls.Unanswered("no text was sent"); // without its cause, which may hold the number
            }
        }
    }

    private boolean has(Text text) {
        JsonNode known = newest(text);
        return Optional.ofNullable(known).stream()
                .flatMap(page -> StreamSupport.stream(page.path("messages").spliterator(), false))
                .anyMatch(one -> text.words().equals(one.path("body").asText()));
    }

    private JsonNode newest(Text text) {
        try {
            return http.get()
                    .uri(MESSAGES + "?To={to}&From={from}&PageSize=20", text.number(), settings.from())
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(JsonNode.class);
        } catch (RestClientException unanswered) {
            throw new TwilioCalls.Unanswered("nobody knows whether a text was sent");
        }
    }

    private void post(Text text) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("To", text.number());
        form.add("From", settings.from());
        form.add("Body", text.words());
        http.post()
                .uri(MESSAGES)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }
}
