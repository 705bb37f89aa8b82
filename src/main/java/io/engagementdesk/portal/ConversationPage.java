package io.engagementdesk.portal;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import io.engagementdesk.engagement.conversation.Side;
import io.engagementdesk.notification.Colleagues;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A conversation as its client sees it; what he has not yet asked for stays folded, so that he is told of the next. */
@Component
class ConversationPage {

    /** An entry as it is shown. */
    record Line(int position, boolean own, boolean staff, String author, String text, Instant at, String moment) {}

    /** A task that waits for the reader. */
    record Waiting(String key, String name, String path) {}

    private final Correspondence entries;
    private final ClientLinks links;
    private final Clients clients;
    private final Colleagues colleagues;
    private final ProposalTalk proposals;

    ConversationPage(
            Correspondence entries, ClientLinks links, Clients clients, Colleagues colleagues, ProposalTalk proposals) {
        this.proposals = proposals;
        this.entries = entries;
        this.links = links;
        this.clients = clients;
        this.colleagues = colleagues;
    }

    Page of(Visit visit, ConversationController.Draft draft, Locale language) {
        return of(visit, draft, Decision.none(), Map.of(), language);
    }

    /** The page after a decision that did not count. */
    Page of(Visit visit, Decision said, Map<String, String> wrong, Locale language) {
        return of(visit, ConversationController.Draft.empty(), said, wrong, language);
    }

    private Page of(
            Visit visit,
            ConversationController.Draft draft,
            Decision said,
            Map<String, String> wrong,
            Locale language) {
        List<Entry> all = entries.of(visit.engagement());
        int seen = entries.seen(visit.engagement(), visit.reader());
        List<Entry> shown = all.stream()
                .filter(entry -> entry.position() <= seen || entry.isBy(Side.CLIENT))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "conversation.title");
        model.put("engagement", visit.engagement());
        model.put("path", visit.path());
        model.put(
                "lines",
                shown.stream().map(entry -> line(entry, visit, language)).toList());
        model.put("unread", all.size() - shown.size());
        model.put("upTo", all.size());
        model.put("waiting", waiting(visit));
        model.put("draft", draft);
        model.put("offer", proposals.offer(visit, language).orElse(null));
        model.put("said", said);
        model.put("wrong", wrong);
        model.put("longest", Correspondence.LONGEST);
        return new Page("portal/conversation", model);
    }

    private List<Waiting> waiting(Visit visit) {
        return links.open(visit.engagement(), visit.contact().id()).stream()
                .map(task -> new Waiting(task.key(), task.name(), links.path(task.id())))
                .toList();
    }

    private Line line(Entry entry, Visit visit, Locale language) {
        boolean staff = entry.isBy(Side.STAFF);
        return new Line(
                entry.position(),
                entry.author().equals(visit.reader()),
                staff,
                staff
                        ? colleagues.of(entry.author().who()).name()
                        : clients.contact(entry.author().contact()).name(),
                entry.text(),
                entry.writtenAt(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(entry.writtenAt().atZone(visit.contact().timeZone())));
    }
}
