package io.engagementdesk.portal;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import io.engagementdesk.engagement.conversation.EntryObserver;
import io.engagementdesk.engagement.conversation.Participant;
import io.engagementdesk.engagement.conversation.Side;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.process.Jobs;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the other side that there is something to read; once, until he has looked. */
@Component
class ConversationNews implements EntryObserver {

    private final Correspondence entries;
    private final ConversationLinks links;
    private final Engagements engagements;
    private final Messages messages;
    private final Jobs jobs;

    ConversationNews(
            Correspondence entries, ConversationLinks links, Engagements engagements, Messages messages, Jobs jobs) {
        this.entries = entries;
        this.links = links;
        this.engagements = engagements;
        this.messages = messages;
        this.jobs = jobs;
    }

    @Override
    public void written(Entry entry) {
        if (entry.isBy(Side.CLIENT)) {
            jobs.schedule(StaffNewsJob.NAME, entry.engagement());
        } else {
            readers(entry.engagement()).forEach(reader -> tell(entry, reader));
        }
    }

    /** The engagement's contact, and whoever else of the client's people has written. */
    private Set<Participant> readers(String engagement) {
        Participant contact = Participant.client(engagements.get(engagement).contact());
        Stream<Participant> writers =
                entries.of(engagement).stream().map(Entry::author).filter(author -> author.side() == Side.CLIENT);
        return Stream.concat(Stream.of(contact), writers).collect(Collectors.toSet());
    }

    private void tell(Entry entry, Participant reader) {
        if (entries.tell(entry.engagement(), reader)) {
            send(
                    "conversation",
                    entry.engagement(),
                    reader.contact(),
                    entry.id().toString());
        }
    }

    /** The mail with his standing link. */
    void send(String template, String engagement, UUID contact, String occasion) {
        String link = links.standing(engagement, contact).toString();
        messages.send(
                new Messages.Draft(engagement, template, contact, occasion, Map.of(ConversationLinks.PURPOSE, link)));
    }
}
