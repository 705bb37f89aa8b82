package io.engagementdesk.portal;

import io.engagementdesk.engagement.conversation.Correspondence;
import io.engagementdesk.engagement.conversation.Entry;
import io.engagementdesk.engagement.conversation.Participant;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.staff.EntryListeners;
import io.engagementdesk.notification.staff.EntryListeners.Listener;
import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.StaffGroup;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those of the practice who want it that a client has written; to whom it is quiet now, when that is over. */
@Component(StaffNewsJob.NAME)
@Transactional
class StaffNewsJob implements JobWork {

    static final String NAME = "staffNewsJob";

    private static final Set<String> OFFICE =
            Set.of(StaffGroup.MANAGER.id(), StaffGroup.DESK.id(), StaffGroup.SALES.id(), StaffGroup.FINANCE.id());

    private final EntryListeners listeners;
    private final Correspondence entries;
    private final Messages messages;
    private final Logins logins;
    private final Jobs jobs;
    private final DeskProperties desk;

    StaffNewsJob(
            EntryListeners listeners,
            Correspondence entries,
            Messages messages,
            Logins logins,
            Jobs jobs,
            DeskProperties desk) {
        this.listeners = listeners;
        this.entries = entries;
        this.messages = messages;
        this.logins = logins;
        this.jobs = jobs;
        this.desk = desk;
    }

    /** @param reference the engagement, and the login of the only one to tell where the others know */
    @Override
    public void run(String reference) {
        String[] parts = reference.split(" ", 2);
        listeners.all().stream()
                .filter(one -> parts.length == 1 || one.login().equals(parts[1]))
                .filter(one -> concerns(parts[0], one.login()))
                .forEach(one -> tell(parts[0], one));
    }

    private void tell(String engagement, Listener listener) {
        listener.quietUntil()
                .ifPresentOrElse(
                        later -> jobs.schedule(NAME, engagement + " " + listener.login(), later),
                        () -> tell(engagement, listener.login()));
    }

    private void tell(String engagement, String login) {
        if (entries.tell(engagement, Participant.staff(login))) {
            List<Entry> written = entries.of(engagement);
            String newest = written.get(written.size() - 1).id().toString();
            Map<String, String> facts = Map.of(
                    "url", desk.baseUrl() + "/engagements/" + engagement + "#conversation",
                    "settings", desk.baseUrl() + "/settings");
            messages.send(
                    new Messages.Draft(engagement, "clientWrote", new Messages.Staff(login), newest, facts, List.of()));
        }
    }

    /** The office sees every engagement; others hear of those in whose conversation they have written. */
    private boolean concerns(String engagement, String login) {
        Set<String> groups = logins.find(login).map(Logins.Login::groups).orElse(Set.of());
        return !Collections.disjoint(groups, OFFICE)
                || entries.of(engagement).stream().map(Entry::author).anyMatch(Participant.staff(login)::equals);
    }

    /** The engagement's page shows it all the same. */
    @Override
    public void exhausted(String reference, String error) {}
}
