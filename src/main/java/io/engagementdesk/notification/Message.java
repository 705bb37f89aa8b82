package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.notification.carrier.Mail;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A message as it is queued; its text comes about when it is sent.
 *
 * @param reference makes it unique
 */
record Message(
        UUID id,
        String reference,
        String engagement,
        String template,
        Recipient to,
        Map<String, String> facts,
        Messages.State state) {

    /** Facts that every template may show. */
    static final String NAME = "name";

    static final String NUMBER = "number";

    /** Not shown: in whose time zone moments are written. */
    static final String ZONE = "zone";

    static Message of(Messages.Draft draft, Recipient to) {
        return to(to, draft.reference(), draft.engagement(), draft.template(), draft.facts());
    }

    Message again(Recipient today, String occasion) {
        return to(today, cut(reference, 110) + "/again/" + cut(occasion, 40), engagement, template, facts);
    }

    Message with(Map<String, String> other) {
        return new Message(id, reference, engagement, template, to, other, state);
    }

    boolean isReachable() {
        return to.channel() == Channel.SMS || Mail.reachable(to.address());
    }

    String recipient() {
        return to.address();
    }

    Locale language() {
        return to.language();
    }

    ZoneId zone() {
        return to.zone();
    }

    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static Message to(
            Recipient to, String reference, String engagement, String template, Map<String, String> given) {
        Map<String, String> facts = new TreeMap<>(given);
        facts.put(NAME, to.name());
        facts.put(ZONE, to.zone().getId());
        facts.put(NUMBER, engagement == null ? "" : engagement);
        return new Message(UUID.randomUUID(), reference, engagement, template, to, facts, Messages.State.QUEUED);
    }
}
