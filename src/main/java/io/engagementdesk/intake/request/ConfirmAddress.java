package io.engagementdesk.intake.request;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.notification.NamedAddress;
import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a request of the public page is confirmed. */
@Component
class ConfirmAddress implements NamedAddress {

    static final String FACT = "request";
    static final String PURPOSE = "web-request";

    private final LinkKey key;
    private final String base;

    ConfirmAddress(LinkKey key, DeskProperties desk) {
        this.key = key;
        this.base = desk.baseUrl().toString().replaceAll("/+$", "");
    }

    @Override
    public String fact() {
        return FACT;
    }

    @Override
    public URI of(UUID request) {
        return URI.create(base + "/request/confirm/" + key.token(PURPOSE, request));
    }
}
