package io.engagementdesk.insight.page;

import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import io.engagementdesk.engagement.conversation.Participant;
import io.engagementdesk.engagement.conversation.Side;
import io.engagementdesk.insight.OwnEngagements;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.portal.ConversationLinks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the conversation of an engagement for the staff. */
@Component
class ConversationSheet {

    /** An entry as it is shown. */
    record Line(boolean staff, boolean unread, String author, String text, Instant at) {}

    private final Correspondence entries;
    private final ConversationLinks links;
    private final Clients clients;
    private final Colleagues colleagues;
    private final OwnEngagements own;

    ConversationSheet(
            Correspondence entries,
            ConversationLinks links,
            Clients clients,
            Colleagues colleagues,
            OwnEngagements own) {
        this.entries = entries;
        this.links = links;
        this.clients = clients;
        this.colleagues = colleagues;
        this.own = own;
    }

    void fill(String number, String login, Model model) {
        int seen = entries.seen(number, Participant.staff(login));
        List<Line> lines =
                entries.of(number).stream().map(entry -> line(entry, seen)).toList();
        model.addAttribute("entries", lines);
        model.addAttribute("standing", links.standing(number));
        model.addAttribute("longest", Correspondence.LONGEST);
        model.addAttribute("mark", UUID.randomUUID());
        if (lines.stream().anyMatch(Line::unread)) {
            entries.look(number, Participant.staff(login), lines.size());
        }
    }

    private Line line(Entry entry, int seen) {
        boolean staff = entry.isBy(Side.STAFF);
        return new Line(
                staff,
                !staff && entry.position() > seen,
                staff
                        ? colleagues.of(entry.author().who()).name()
                        : clients.contact(entry.author().contact()).name(),
                own.readable(entry.text()),
                entry.writtenAt());
    }
}
