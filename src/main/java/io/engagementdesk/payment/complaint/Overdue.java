package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.OpenTask;
import io.engagementdesk.process.Processes;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a decision that nobody takes to the top of everybody's list and tells the managers. */
@Component
@Transactional
class Overdue {

    private final Processes processes;
    private final OverdueMails mails;
    private final Timeline timeline;

    Overdue(Processes processes, OverdueMails mails, Timeline timeline) {
        this.processes = processes;
        this.mails = mails;
        this.timeline = timeline;
    }

    void remind(String engagement) {
        Stream.of(ComplaintProcess.DECIDE_COMPLAINT, ComplaintProcess.APPROVE_REFUND)
                .flatMap(key -> processes.open(engagement, key).stream())
                .forEach(task -> remind(engagement, task));
    }

    private void remind(String engagement, OpenTask task) {
        processes.urge(task.id());
        mails.send(engagement, task);
        timeline.add(engagement, Actor.PROCESS, "decisionOverdue", task.name());
    }
}
