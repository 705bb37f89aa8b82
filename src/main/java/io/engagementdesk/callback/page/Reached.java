package io.engagementdesk.callback.page;

import io.engagementdesk.client.Channel;
import io.engagementdesk.client.Contact;

/**
 * How a contact hears from us, as his own page shows it.
 *
 * @param phone where texts go, but for its end hidden from whoever else has the link; null without one
 */
record Reached(String language, boolean byText, String phone) {

    private static final int SHOWN = 3;

    static Reached of(Contact contact) {
        return new Reached(contact.language().getLanguage(), contact.channel() == Channel.SMS, hidden(contact.phone()));
    }

    private static String hidden(String phone) {
        return phone == null ? null : "… " + phone.substring(Math.max(phone.length() - SHOWN, 0));
    }
}
