package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the client what becomes of his complaint. */
@Component
class ComplaintNotices {

    private final Engagements engagements;
    private final Messages messages;

    ComplaintNotices(Engagements engagements, Messages messages) {
        this.engagements = engagements;
        this.messages = messages;
    }

    void received(Complaint complaint) {
        send(
                complaint,
                "complaintReceived",
                Map.of(
                        "until",
                        complaint
                                .decideBy()
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .toString()),
                List.of());
    }

    void refused(Complaint complaint) {
        send(complaint, "complaintRefused", Map.of("reason", complaint.reason().orElse("")), List.of());
    }

    void credited(Complaint complaint, String creditNote, List<UUID> documents) {
        Map<String, String> facts = Map.of(
                "amount", complaint.amount().orElseThrow().toString(),
                "reason", complaint.reason().orElse(""),
                "creditNote", creditNote);
        boolean complained = complaint.reason().filter(why -> !why.isBlank()).isPresent();
        send(complaint, complained ? "creditNote" : "goodwill", facts, documents);
    }

    private void send(Complaint complaint, String template, Map<String, String> facts, List<UUID> documents) {
        UUID buyer = engagements.get(complaint.engagement()).contact();
        messages.send(new Draft(
                complaint.engagement(), template, buyer, complaint.id().toString(), facts, documents));
    }
}
