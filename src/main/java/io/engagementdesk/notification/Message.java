package io.engagementdesk.notification;

import io.engagementdesk.client.Contact;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A message as it is queued; its text comes about when it is sent.
 *
 * @param reference makes it unique
 * @param recipient an address, or empty where the contact has none
 */
record Message(
        UUID id,
        String reference,
        String engagement,
        String template,
        UUID contact,
        String recipient,
        Locale language,
        Map<String, String> facts,
        Messages.State state) {

    /** Facts that every template may show. */
    static final String NAME = "name";

    static final String NUMBER = "number";

    /** Not shown: in whose time zone moments are written. */
    static final String ZONE = "zone";

    static Message of(Messages.Draft draft, Contact contact) {
        return to(contact, draft.reference(), draft.engagement(), draft.template(), draft.facts());
    }

    Message again(Contact today) {
        return to(today, cut(reference, 110) + "/again/" + UUID.randomUUID(), engagement, template, facts);
    }

    ZoneId zone() {
        return ZoneId.of(facts.get(ZONE));
    }

    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private static Message to(
            Contact contact, String reference, String engagement, String template, Map<String, String> given) {
        Map<String, String> facts = new TreeMap<>(given);
        facts.put(NAME, contact.name());
        facts.put(ZONE, contact.timeZone().getId());
        facts.put(NUMBER, engagement == null ? "" : engagement);
        return new Message(
                UUID.randomUUID(),
                reference,
                engagement,
                template,
                contact.id(),
                contact.email() == null ? "" : contact.email(),
                contact.language(),
                facts,
                Messages.State.QUEUED);
    }
}
