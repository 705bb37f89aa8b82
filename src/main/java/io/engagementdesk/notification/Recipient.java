package io.engagementdesk.notification;

import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Contact;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who gets a message, as he was when it was queued.
 *
 * @param contact null where it goes to one of us
 * @param staff his login; null where it goes to a client
 * @param address e-mail address or telephone number by channel, or empty where he has none
 */
record Recipient(
        UUID contact, String staff, String name, Channel channel, String address, Locale language, ZoneId zone) {

    static Recipient of(Contact contact) {
        return new Recipient(
                contact.id(),
                null,
                contact.name(),
                Channel.EMAIL,
                Optional.ofNullable(contact.email()).orElse(""),
                contact.language(),
                contact.timeZone());
    }

    static Recipient of(Colleague colleague) {
        return new Recipient(
                null,
                colleague.login(),
                colleague.name(),
                Channel.EMAIL,
                colleague.email().orElse(""),
                colleague.language(),
                colleague.timeZone());
    }
}
