package io.engagementdesk.delivery.objection;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections that the early end of their project settles: what is owed is then found for all that is open. */
@Service
@Transactional
public class OpenObjections {

    private final ObjectionRows rows;
    private final Processes processes;
    private final Timeline timeline;
    private final Clock clock;

    OpenObjections(ObjectionRows rows, Processes processes, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    public void close(String engagement) {
        rows.of(engagement).stream()
                .filter(objection -> objection.state() != Objection.State.SETTLED)
                .forEach(objection -> {
                    rows.settled(objection, clock.instant());
                    String told = "Milestone " + objection.milestone();
                    timeline.add(engagement, Actor.PROCESS, "objectionEnded", told);
                });
        processes.tellAll(ObjectionProcess.PROJECT_ENDED, engagement);
    }
}
