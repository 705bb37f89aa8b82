package io.engagementdesk.intake;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.Call;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is calling, and about what, as far as the number tells. */
@Component
class Callers {

    private final Clients clients;
    private final Engagements engagements;

    Callers(Clients clients, Engagements engagements) {
        this.clients = clients;
        this.engagements = engagements;
    }

    /** The call with its contact, and with what he is waiting for. */
    Call identify(Call call) {
        if (call.caller() == null) {
            return call;
        }
        Optional<UUID> contact = clients.byPhone(call.caller()).map(Contact::id);
        Optional<String> engagement = contact.flatMap(engagements::latestOpenOf).map(Engagement::number);
        return call.about(contact.orElse(null), engagement.orElse(null));
    }
}
