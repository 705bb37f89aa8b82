package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;
import com.stripe.net.ApiResource.RequestMethod;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The events that Stripe keeps for 30 days, read like those it delivers. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeEvents {

    private static final String WANTED = StripeNews.TYPES.stream()
            .map(type -> "&" + encoded("types[]") + "=" + encoded(type))
            .collect(Collectors.joining());

    private final StripeClient stripe;
    private final StripeSettings settings;
    private final ObjectMapper json;

    StripeEvents(StripeClient stripe, StripeSettings settings, ObjectMapper json) {
        this.stripe = stripe;
        this.settings = settings;
        this.json = json;
    }

    /** Oldest first; what does not concern us is not told. */
    List<Event> since(Instant moment) {
        List<Event> events = new ArrayList<>();
        StripeListing listing = new StripeListing();
        String first =
                "/v1/events?limit=100&" + encoded("created[gte]") + "=" + Math.max(0, moment.getEpochSecond()) + WANTED;
        JsonNode page = page(first);
        add(page, events);
        while (page.path("has_more").asBoolean() && !page.path("data").isEmpty()) {
            JsonNode last = page.path("data").path(page.path("data").size() - 1);
            String next = first + "&starting_after=" + encoded(last.path("id").asText());
            page = listing.inTime(() -> page(next));
            add(page, events);
        }
        Collections.reverse(events);
        return events;
    }

    private void add(JsonNode page, List<Event> events) {
        page.path("data").forEach(one -> StripeNews.of(one, settings)
                .filter(news -> news.ignored().isEmpty())
                .ifPresent(news -> events.add(news.event())));
    }

    private JsonNode page(String path) {
        String body = StripeCalls.ask(() -> stripe.rawRequest(RequestMethod.GET, path, null))
                .body();
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stripe's list of events cannot be read", unreadable);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
