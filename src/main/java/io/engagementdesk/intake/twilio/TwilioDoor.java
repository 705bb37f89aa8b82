package io.engagementdesk.intake.twilio;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import io.engagementdesk.intake.twilio.api.Addresses;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where Twilio asks what to say on a line, and tells what happened on it; nothing it says is believed unsigned. */
@RestController
@OnTwilio
@RequestMapping(path = "/hooks/twilio", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
class TwilioDoor {

    private static final int LONGEST = 64 * 1024;
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final Logger LOG = LoggerFactory.getLogger(TwilioDoor.class);

    private final TwilioSignatures signatures;
    private final Addresses addresses;
    private final Voice voice;
    private final LineNews news;

    TwilioDoor(TwilioSignatures signatures, Addresses addresses, Voice voice, LineNews news) {
        this.signatures = signatures;
        this.addresses = addresses;
        this.voice = voice;
        this.news = news;
    }

    @PostMapping("/voice")
    ResponseEntity<String> asked(HttpServletRequest request) {
        TwilioForm form = genuine(request);
        return ResponseEntity.ok().contentType(XML).body(stored(form, () -> voice.answer(form)));
    }

    @PostMapping("/status")
    ResponseEntity<Void> told(HttpServletRequest request) {
        TwilioForm form = genuine(request);
        stored(form, () -> news.heard(form));
        return ResponseEntity.ok().build();
    }

    private TwilioForm genuine(HttpServletRequest request) {
        TwilioForm form = read(request);
        if (!signatures.isGenuine(form, request.getHeader("X-Twilio-Signature"))) {
            throw refused(FORBIDDEN);
        }
        if (form.sid().isEmpty() && form.waiting().isEmpty()) {
            throw refused(BAD_REQUEST);
        }
        return form;
    }

    private TwilioForm read(HttpServletRequest request) {
        if (request.getContentLengthLong() > LONGEST) {
            throw refused(PAYLOAD_TOO_LARGE);
        }
        TwilioForm form = form(request, request.getQueryString());
        if (form.length() > LONGEST) {
            throw refused(PAYLOAD_TOO_LARGE);
        }
        return form;
    }

    private TwilioForm form(HttpServletRequest request, String query) {
        try {
            return TwilioForm.of(addresses.called(request.getRequestURI(), query), query, request.getParameterMap());
        } catch (IllegalArgumentException unreadable) {
            throw refused(BAD_REQUEST);
        }
    }

    /** Without the failure's message, which may hold a number. */
    private static <T> T stored(TwilioForm form, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException lost) {
            LOG.warn(
                    "News of call {} could not be stored: {}",
                    name(form),
                    lost.getClass().getName());
            throw refused(SERVICE_UNAVAILABLE);
        }
    }

    private static String name(TwilioForm form) {
        return form.sid().matches("\\w{1,64}") ? form.sid() : "of a strange name";
    }

    private static ResponseStatusException refused(HttpStatus status) {
        return new ResponseStatusException(status);
    }
}
