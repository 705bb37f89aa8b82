package io.engagementdesk.demo;

import io.engagementdesk.web.InEnglish;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The in-app mailbox of the demo. */
@Controller
@InEnglish
@DemoOnly
@RequestMapping("/mailbox")
class MailboxPage {

    /** A mail may show itself and follow its links, and do nothing else. */
    private static final String SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox"
            + " allow-top-navigation-by-user-activation; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(@RequestParam Optional<String> to, Model model) {
        Optional<String> address = to.map(String::strip).filter(text -> !text.isEmpty());
        model.addAttribute("to", address.orElse(""));
        model.addAttribute("mails", mailbox.mails(address));
        return "mailbox";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable UUID id, Model model) {
        Mailbox.Mail mail = mailbox.mail(id).orElseThrow(MailboxPage::missing);
        model.addAttribute("mail", mail);
        model.addAttribute("links", mail.links());
        model.addAttribute("attachments", mailbox.attachments(id));
        return "mail-received";
    }

    @GetMapping(path = "/{id}/html", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> html(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", SANDBOX)
                .body(mailbox.html(id).orElseThrow(MailboxPage::missing));
    }

    @GetMapping("/{id}/attachments/{name}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable String name) {
        Mailbox.Attachment file = mailbox.attachment(id, name).orElseThrow(MailboxPage::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mail.");
    }
}
