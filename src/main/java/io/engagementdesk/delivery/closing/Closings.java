package io.engagementdesk.delivery.closing;

import io.engagementdesk.billing.instalment.FinalInvoices;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends projects that are delivered: the last paper, the client’s opinion, the books. */
@Service
@Transactional
class Closings {

    private final FinalInvoices invoices;
    private final Engagements engagements;
    private final Timeline timeline;

    Closings(FinalInvoices invoices, Engagements engagements, Timeline timeline) {
        this.invoices = invoices;
        this.engagements = engagements;
        this.timeline = timeline;
    }

    void invoice(String engagement) {
        invoices.issue(engagement);
    }

    void rated(String engagement, int rating, String comment, Actor client) {
        String words = rating + " of 5";
        timeline.add(engagement, client, "feedbackGiven", comment.isEmpty() ? words : words + ": " + comment);
    }

    void close(String engagement) {
        engagements.move(engagement, State.CLOSED, Actor.PROCESS);
    }
}
