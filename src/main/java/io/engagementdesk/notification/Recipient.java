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

    static Recipient byMail(Contact contact) {
        return of(contact, Channel.EMAIL, contact.email());
    }

    static Recipient byText(Contact contact) {
        return of(contact, Channel.SMS, contact.phone());
    }

    private static Recipient of(Contact contact, Channel channel, String address) {
        return new Recipient(
                contact.id(),
                null,
                contact.name(),
                channel,
                Optional.ofNullable(address).orElse(""),
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
