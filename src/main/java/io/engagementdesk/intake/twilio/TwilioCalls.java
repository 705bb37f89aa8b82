package io.engagementdesk.intake.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.intake.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Twilio's calls, by its API; each request is sent once, the jobs repeat them. */
class TwilioCalls {

    /** Twilio does not do it and never will. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String answer) {
            super("Twilio refuses: " + answer);
        }
    }

    /** Nobody knows whether Twilio did it. */
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswered(String answer) {
            super("Twilio: " + answer);
        }
    }

    private static final String NEW = "/Calls.json";
    private static final String ONE = "/Calls/{sid}.json";

    private final RestClient http;
    private final TwilioSettings settings;
    private final Addresses addresses;
    private final DeskTime time;

    TwilioCalls(RestClient http, TwilioSettings settings, Addresses addresses, DeskTime time) {
        this.http = http;
        this.settings = settings;
        this.addresses = addresses;
        this.time = time;
    }

    /** Rings the leg's telephone, and gives Twilio's name of the call. */
    String dial(Leg leg) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("To", leg.number());
        form.add("From", settings.from());
        form.add("Url", addresses.voice(leg.id()));
        form.add("Method", "POST");
        form.add("Timeout", String.valueOf(ring(leg).toSeconds()));
        form.add("StatusCallback", addresses.status(leg.id()));
        form.add("StatusCallbackMethod", "POST");
        Stream.of("initiated", "ringing", "answered", "completed")
                .forEach(event -> form.add("StatusCallbackEvent", event));
        return read(send(post(form, NEW))).sid();
    }

    private static Duration ring(Leg leg) {
        return leg.party() == Party.CLIENT ? TwilioSettings.LONG_RING : TwilioSettings.RING;
    }

    /** The call as Twilio knows it, if it does. */
    Optional<TwilioCall> find(String sid) {
        try {
            return Optional.of(read(send(http.get().uri(ONE, sid))));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    /** Takes it off the line; one that is already gone stays so. */
    void hangUp(String sid) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("Status", "completed");
        try {
            send(post(form, ONE, sid));
        } catch (Refused gone) {
            // Twilio changes no call that is over
        }
    }

    /** The calls we had it make to this number since then, newest first. */
    Stream<TwilioCall> madeTo(String number, Instant since) {
        JsonNode page = send(http.get().uri(NEW + "?To={to}&From={from}&PageSize=20", number, settings.from()));
        return StreamSupport.stream(page.path("calls").spliterator(), false)
                .map(this::read)
                .filter(call -> !call.createdAt().isBefore(since));
    }

    private RequestHeadersSpec<?> post(MultiValueMap<String, String> form, String path, Object... values) {
        return http.post()
                .uri(path, values)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form);
    }

    /** Without the cause of a failure, which may hold a number. */
    private static JsonNode send(RequestHeadersSpec<?> request) {
        try {
            return Optional.ofNullable(request.accept(MediaType.APPLICATION_JSON)
                            .retrieve()
                            .body(JsonNode.class))
                    .orElseThrow(() -> new Unanswered("nothing"));
        } catch (RestClientResponseException answer) {
            throw failure(answer.getStatusCode().value());
        } catch (RestClientException unanswered) {
            throw new Unanswered("no answer");
        }
    }

    /** What can never be right is refused; everything else may be right later. */
    private static RuntimeException failure(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        boolean ours = known == HttpStatus.BAD_REQUEST || known == HttpStatus.NOT_FOUND;
        return ours ? new Refused("status " + status) : new Unanswered("status " + status);
    }

    private TwilioCall read(JsonNode call) {
        return TwilioCall.of(call, time);
    }
}
