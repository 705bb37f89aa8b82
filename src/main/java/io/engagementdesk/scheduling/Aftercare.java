package io.engagementdesk.scheduling;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.complaint.Complaints;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say after a call. */
@Service
@Transactional
class Aftercare {

    private final Routing routing;
    private final Timeline timeline;
    private final Complaints complaints;

    Aftercare(Routing routing, Timeline timeline, Complaints complaints) {
        this.routing = routing;
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** The call did not come about: try all again, or give everything back. */
    void notReached(String engagement, String decision, String note, Actor manager) {
        timeline.add(engagement, manager, "notReachedDecided", said(decision, note));
        if (decision.equals("AGAIN")) {
            routing.startAgain(engagement);
        }
    }

    /** How the client found it. */
    void feedback(String engagement, String rating, String comment, Actor client) {
        timeline.add(engagement, client, "feedbackGiven", said(rating + " of 5", comment));
    }

    /** It was so bad that the client wants his money back. */
    void complain(String engagement, String story, Actor client) {
        if (story.isEmpty()) {
            throw new FormRefused("comment", "required", "Please tell us what was not good.");
        }
        complaints.raise(engagement, story, client);
    }

    private static String said(String word, String more) {
        return more.isEmpty() ? word : word + ": " + more;
    }
}
