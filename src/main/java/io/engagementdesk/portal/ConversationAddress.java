package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.notification.NamedAddress;
import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells where a client's conversation is while a mail is rendered; no message stores it. */
@Component
class ConversationAddress implements NamedAddress {

    private final LinkKey key;
    private final DeskProperties desk;

    ConversationAddress(LinkKey key, DeskProperties desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public String fact() {
        return ConversationLinks.PURPOSE;
    }

    @Override
    public URI of(UUID link) {
        String base = desk.baseUrl().toString().replaceAll("/+$", "");
        return URI.create(base + "/c/" + key.token(ConversationLinks.PURPOSE, link) + "/conversation");
    }
}
