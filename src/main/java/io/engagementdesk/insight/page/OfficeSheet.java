package io.engagementdesk.insight.page;

import io.engagementdesk.insight.Dossier;
import io.engagementdesk.insight.OwnEngagements;
import io.engagementdesk.notification.SentMessages;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of an engagement's page that is for the office alone: money, messages, documents and reasons. */
@Component
class OfficeSheet {

    private final Dossier dossier;
    private final Reasons reasons;
    private final SentMessages messages;
    private final OwnEngagements own;

    OfficeSheet(Dossier dossier, Reasons reasons, SentMessages messages, OwnEngagements own) {
        this.messages = messages;
        this.dossier = dossier;
        this.reasons = reasons;
        this.own = own;
    }

    void fill(String number, Model model) {
        model.addAttribute("office", own.all());
        if (own.all()) {
            model.addAttribute("books", dossier.books(number));
            model.addAttribute("messages", dossier.messages(number));
            model.addAttribute("undelivered", messages.undelivered(number));
            model.addAttribute("once", UUID.randomUUID());
            model.addAttribute("documents", dossier.documents(number));
            model.addAttribute("operations", reasons.operations(number));
            model.addAttribute("price", reasons.price(number).orElse(null));
            model.addAttribute("candidates", reasons.candidates(number));
            model.addAttribute("decisions", reasons.decisions(number));
        }
    }
}
