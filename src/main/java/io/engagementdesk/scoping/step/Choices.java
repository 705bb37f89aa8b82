package io.engagementdesk.scoping.step;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.scoping.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers choose where the routing cannot go on by itself: never a dead end. */
@Service
@Transactional
class Choices {

    private final Routing routing;
    private final Timeline timeline;

    Choices(Routing routing, Timeline timeline) {
        this.routing = routing;
        this.timeline = timeline;
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
