package io.engagementdesk.delivery.report;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.notification.NamedAddress;
import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells where a client reads a status report while its mail is rendered; no message stores it. */
@Component
class ReportAddress implements NamedAddress {

    static final String FACT = "statusReport";

    private final LinkKey key;
    private final DeskProperties desk;

    ReportAddress(LinkKey key, DeskProperties desk) {
        this.key = key;
        this.desk = desk;
    }

    @Override
    public String fact() {
        return FACT;
    }

    String token(UUID report) {
        return key.token(FACT, report);
    }

    @Override
    public URI of(UUID report) {
        String base = desk.baseUrl().toString().replaceAll("/+$", "");
        return URI.create(base + "/c/" + token(report) + "/report");
    }
}
