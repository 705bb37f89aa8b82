package io.engagementdesk.engagement;

import io.engagementdesk.process.LoginObserver;
import io.engagementdesk.process.Worklist;
import io.engagementdesk.process.Worklist.Waiting;
import org.springframework.stereotype.Component;

/** What somebody had begun when his login was deleted is for others to do, and the engagement's story says so (F44). */
@Component
class Handovers implements LoginObserver {

    private final Worklist worklist;
    private final Engagements engagements;
    private final Timeline timeline;

    Handovers(Worklist worklist, Engagements engagements, Timeline timeline) {
        this.worklist = worklist;
        this.engagements = engagements;
        this.timeline = timeline;
    }

    @Override
    public void gone(String login) {
        worklist.handOver(login).forEach(task -> tell(task, login));
    }

    private void tell(Waiting task, String login) {
        engagements
                .find(task.engagement())
                .ifPresent(known -> timeline.add(
                        known.number(), Actor.PROCESS, "taskHandedOver", task.name() + ": " + login + " has left"));
    }
}
