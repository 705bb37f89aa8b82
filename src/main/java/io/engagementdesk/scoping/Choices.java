package io.engagementdesk.scoping;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers choose where the routing cannot go on by itself: never a dead end. */
@Service
@Transactional
class Choices {

    private final Routing routing;
    private final Engagements engagements;
    private final Timeline timeline;

    Choices(Routing routing, Engagements engagements, Timeline timeline) {
        this.routing = routing;
        this.engagements = engagements;
        this.timeline = timeline;
    }

    /** Arranged by hand: the client is called after all, or gets everything back. */
    void takeOver(String engagement, Choice choice, Actor manager) {
        timeline.add(engagement, manager, "takenOver", choice.toString());
        if (choice.decision().equals("CALL")) {
            engagements.move(engagement, State.ROUTING, manager);
        }
    }

    /** Nobody answered: ring all again, ring more people, or give everything back. */
    void unanswered(String engagement, Choice choice, Actor manager) {
        timeline.add(engagement, manager, "unansweredDecided", choice.toString());
        switch (choice.decision()) {
            case "AGAIN" -> routing.startAgain(engagement);
            case "WIDEN" -> routing.widen(engagement);
            default -> routing.release(engagement);
        }
    }
}
