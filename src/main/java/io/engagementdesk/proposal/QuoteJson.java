package io.engagementdesk.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.proposal.price.Quote;
import org.springframework.stereotype.Component;

/** A price with every line and rule as it is kept with its version. */
@Component
class QuoteJson {

    /** What is kept, with the rules in one list for whoever looks one up. */
    private record Kept(Quote quote, java.util.List<String> rules) {}

    private final ObjectMapper json;

    QuoteJson(ObjectMapper json) {
        this.json = json.copy().registerModule(new MoneyModule());
    }

    String write(Quote quote) {
        try {
            return json.writeValueAsString(new Kept(quote, quote.rules()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Quote read(String data) {
        try {
            return json.readValue(data, Kept.class).quote();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A proposal's data cannot be read", broken);
        }
    }
}
