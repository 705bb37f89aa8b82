package io.engagementdesk.intake.twilio.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
public class TwilioCalls {

    /** Twilio does not do it and never will. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String answer) {
            super("Twilio refuses: " + answer);
        }
    }

    /** Nobody knows whether Twilio did it. */
    public static final class Unanswered extends RuntimeException {

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

    /** Rings a telephone for so long, and gives Twilio's name of the call; its news is of the leg. */
    public String dial(UUID leg, String number, Duration ring) {
        if (number.isEmpty()) {
            throw new Refused("no number");
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("To", number);
        form.add("From", settings.from());
        form.add("Url", addresses.voice(leg));
        form.add("Method", "POST");
        form.add("Timeout", String.valueOf(ring.toSeconds()));
        form.add("StatusCallback", addresses.status(leg));
        form.add("StatusCallbackMethod", "POST");
        Stream.of("initiated", "ringing", "answered", "completed")
                .forEach(event -> form.add("StatusCallbackEvent", event));
        return read(send(post(form, NEW))).sid();
    }

    /** The call as Twilio knows it, if it does. */
    public Optional<TwilioCall> find(String sid) {
        try {
            return Optional.of(read(send(http.get().uri(ONE, sid))));
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    /** Takes it off the line; one that is already gone stays so. */
    public void hangUp(String sid) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("Status", "completed");
        try {
            send(post(form, ONE, sid));
        } catch (Refused gone) {
            // Twilio changes no call that is over
        }
    }

    /** What happens on it from now on is asked at this address. */
    public void redirect(String sid, String address) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("Url", address);
        form.add("Method", "POST");
        send(post(form, ONE, sid));
    }

    /** The calls we had it make to this number since then, newest first. */
    public Stream<TwilioCall> madeTo(String number, Instant since) {
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
