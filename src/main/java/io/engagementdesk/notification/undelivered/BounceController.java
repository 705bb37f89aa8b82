package io.engagementdesk.notification.undelivered;

import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The door for whoever reads the practice's returned mails: a mail server's hook, or a script beside its mailbox. */
@RestController
class BounceController {

    private static final int LONGEST = 500;

    /**
     * A returned mail.
     *
     * @param messageId the Message-ID of the mail that came back, as it stands in the returned headers
     * @param reason what the other side said, such as {@code 5.1.1 user unknown}
     */
    record Bounce(String messageId, String reason) {}

    private final Bounces bounces;

    BounceController(Bounces bounces) {
        this.bounces = bounces;
    }

    @PostMapping("/api/messages/bounces")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bounced(@RequestBody Bounce bounce) {
        String id = required("messageId", bounce.messageId());
        String reason = required("reason", bounce.reason()).replaceAll("\\p{Cntrl}+", " ");
        if (!bounces.record(id, reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No message of ours left under this Message-ID.");
        }
    }

    private static String required(String field, String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new FormRefused(field, "required", "Say the " + field + "."));
    }
}
