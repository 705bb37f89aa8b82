package io.engagementdesk.engagement;

import io.engagementdesk.process.CommentObserver;
import org.springframework.stereotype.Component;

/** What people note on a task belongs to the engagement's story. */
@Component
class TaskComments implements CommentObserver {

    private final Engagements engagements;
    private final Timeline timeline;

    TaskComments(Engagements engagements, Timeline timeline) {
        this.engagements = engagements;
        this.timeline = timeline;
    }

    @Override
    public void commented(String engagement, String task, String who, String text) {
        if (engagement != null && engagements.find(engagement).isPresent()) {
            timeline.add(engagement, new Actor(who, "tasklist"), "commented", task + ": " + text);
        }
    }
}
