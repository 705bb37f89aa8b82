package io.engagementdesk.insight.page;

import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.SentMessages;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an engagement's people were told, and how they want to be told, for the office. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}")
class MessagePages {

    private final SentMessages messages;
    private final Engagements engagements;
    private final Clients clients;

    MessagePages(SentMessages messages, Engagements engagements, Clients clients) {
        this.messages = messages;
        this.engagements = engagements;
        this.clients = clients;
    }

    @GetMapping("/messages/{message}")
    String message(@PathVariable String number, @PathVariable UUID message, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("copy", messages.copy(number, message).orElseThrow(MessagePages::missing));
        model.addAttribute("once", UUID.randomUUID());
        return "message";
    }

    /** @param once made with the page: the same form sent twice sends one message */
    @PostMapping("/messages/{message}/resend")
    String resend(
            @PathVariable String number, @PathVariable UUID message, @RequestParam UUID once, Principal signedIn) {
        if (!messages.sendAgain(number, message, once.toString(), new Actor(signedIn.getName(), "page"))) {
            throw missing();
        }
        return "redirect:/engagements/" + number + "#messages";
    }

    @PostMapping("/contact")
    String prefer(@PathVariable String number, @RequestParam String language, @RequestParam Channel channel) {
        try {
            clients.prefer(
                    engagements.find(number).orElseThrow(MessagePages::missing).contact(), language, channel);
        } catch (FormRefused refused) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), refused);
        }
        return "redirect:/engagements/" + number + "#client";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such message.");
    }
}
