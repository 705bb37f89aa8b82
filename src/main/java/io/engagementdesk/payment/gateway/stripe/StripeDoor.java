package io.engagementdesk.payment.gateway.stripe;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.payment.gateway.ProviderEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Stripe tells its news: checked as the bytes that came, stored, answered; a job does the rest. */
@RestController
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeDoor {

    private static final int LONGEST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(StripeDoor.class);

    private final StripeSignatures signatures;
    private final StripeSettings settings;
    private final ProviderEvents inbox;
    private final ObjectMapper json;

    StripeDoor(StripeSignatures signatures, StripeSettings settings, ProviderEvents inbox, ObjectMapper json) {
        this.signatures = signatures;
        this.settings = settings;
        this.inbox = inbox;
        this.json = json;
    }

    @PostMapping(path = "/hooks/stripe", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> told(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return answer(PAYLOAD_TOO_LARGE);
        }
        String body = new String(bytes, StandardCharsets.UTF_8);
        boolean genuine = signatures.isGenuine(body, request.getHeader("Stripe-Signature"));
        Optional<JsonNode> event = genuine ? read(body) : Optional.empty();
        return answer(event.flatMap(this::stored).orElse(BAD_REQUEST));
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private Optional<HttpStatus> stored(JsonNode event) {
        return StripeNews.of(event, settings).map(news -> stored(news, StripeDiscretion.without(event)));
    }

    /** Stripe tells it again until we say that we have it. */
    private HttpStatus stored(StripeNews news, String body) {
        try {
            news.ignored()
                    .ifPresentOrElse(
                            why -> inbox.ignored(StripePaymentGateway.PROVIDER, news.event(), why, body),
                            () -> inbox.received(StripePaymentGateway.PROVIDER, news.event(), body));
            return OK;
        } catch (RuntimeException lost) {
            LOG.warn("Event {} could not be stored", news.event().id(), lost);
            return SERVICE_UNAVAILABLE;
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
