package io.engagementdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo's mails for programs. */
@RestController
@DemoOnly
@RequestMapping("/api/demo/mails")
class MailController {

    /** A mail; links are those of its text, in its order. */
    record Received(
            String to, String subject, String text, List<String> links, Instant receivedAt, List<String> attachments) {}

    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Newest first. */
    @GetMapping
    List<Received> mails(@RequestParam Optional<String> to) {
        return mailbox.mails(to).stream().map(this::received).toList();
    }

    private Received received(Mailbox.Mail mail) {
        return new Received(
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.links(),
                mail.receivedAt(),
                mailbox.attachments(mail.id()));
    }
}
