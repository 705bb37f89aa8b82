package io.engagementdesk.payment;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the buyer of an engagement what happened to his money. */
@Component
public class Notices {

    private final Engagements engagements;
    private final Messages messages;

    Notices(Engagements engagements, Messages messages) {
        this.engagements = engagements;
        this.messages = messages;
    }

    public void send(String engagement, String template, String occasion, Map<String, String> facts) {
        send(engagement, template, occasion, facts, List.of());
    }

    public void send(
            String engagement, String template, String occasion, Map<String, String> facts, List<UUID> documents) {
        UUID buyer = engagements.get(engagement).contact();
        messages.send(new Draft(engagement, template, buyer, occasion, facts, documents));
    }
}
