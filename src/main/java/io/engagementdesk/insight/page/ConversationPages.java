package io.engagementdesk.insight.page;

import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Participant;
import io.engagementdesk.insight.EngagementList;
import io.engagementdesk.insight.EngagementRow;
import io.engagementdesk.portal.ConversationLinks;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.web.InEnglish;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What staff write to the client of an engagement. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/conversation")
class ConversationPages {

    private final EngagementList engagements;
    private final EngagementSheet sheet;
    private final Correspondence entries;
    private final ConversationLinks links;

    ConversationPages(
            EngagementList engagements, EngagementSheet sheet, Correspondence entries, ConversationLinks links) {
        this.engagements = engagements;
        this.sheet = sheet;
        this.entries = entries;
        this.links = links;
    }

    /** @param once made with the page: the same form sent twice writes one entry */
    @PostMapping
    String write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam UUID once,
            Principal signedIn,
            Model model,
            HttpServletResponse response) {
        EngagementRow engagement = known(number);
        try {
            entries.write(number, Participant.staff(signedIn.getName()), "page", text, once);
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            sheet.fill(engagement, signedIn.getName(), model);
            model.addAttribute("wrong", refused.errors().get(0).message());
            model.addAttribute("written", text);
            return "engagement";
        }
        return "redirect:/engagements/" + number + "#conversation";
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable String number, Principal signedIn) {
        links.revoke(known(number).number(), signedIn.getName());
        return "redirect:/engagements/" + number + "#conversation";
    }

    private EngagementRow known(String number) {
        return engagements
                .get(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement."));
    }
}
