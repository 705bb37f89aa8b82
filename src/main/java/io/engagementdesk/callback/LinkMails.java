package io.engagementdesk.callback;

import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.notification.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The mails that carry a link; they name it by its id, the address comes about when they are sent. */
@Component
public class LinkMails {

    private final Messages messages;
    private final LinkKey key;
    private final Kinds kinds;

    LinkMails(Messages messages, LinkKey key, Kinds kinds) {
        this.messages = messages;
        this.kinds = kinds;
        this.key = key;
    }

    public String tokenHash(ClientTask link) {
        return LinkKey.hash(key.token(link.link()));
    }

    /** The task's own words, or those that fit any task; with what its kind adds. */
    public void invite(ClientTask link) {
        Map<String, String> facts = facts(link);
        facts.put("taskKey", link.key());
        Optional<Enclosed> enclosed = kinds.of(link.kind()).enclosed(link);
        enclosed.ifPresent(more -> facts.putAll(more.facts()));
        messages.send(new Messages.Draft(
                link.engagement(),
                enclosed.map(Enclosed::template).orElse("clientTask"),
                link.contact(),
                link.link() + "/invitation",
                facts,
                enclosed.map(Enclosed::documents).orElse(List.of())));
    }

    public void again(ClientTask link, String occasion) {
        send(link, "clientLink", facts(link), occasion);
    }

    private void send(ClientTask link, String template, Map<String, String> facts, String occasion) {
        String reference = link.link() + "/" + occasion;
        messages.send(new Messages.Draft(link.engagement(), template, link.contact(), reference, facts));
    }

    private static Map<String, String> facts(ClientTask link) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("link", link.link().toString());
        facts.put("task", link.name());
        facts.put("about", link.about());
        facts.put("expires", link.expires().toString());
        return facts;
    }
}
