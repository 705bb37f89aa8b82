package io.engagementdesk.delivery.change;

import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.change.Change.State;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders changes of projects under way, one at a time. */
@Service
@Transactional
class ChangeOrders {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    private final Projects projects;
    private final ChangeRows rows;
    private final Processes processes;
    private final Timeline timeline;
    private final Clock clock;

    ChangeOrders(Projects projects, ChangeRows rows, Processes processes, Timeline timeline, Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Change> of(String engagement) {
        return rows.of(engagement);
    }

    /** Whether the project runs, and none is being agreed. */
    @Transactional(readOnly = true)
    boolean isPossible(String engagement) {
        return processes.awaits(ChangeProcess.CHANGE_WANTED, engagement)
                && rows.open(engagement).isEmpty();
    }

    /**
     * False, and nothing changes, when it is not possible.
     *
     * @throws FormRefused when the reason is none
     */
    boolean order(String engagement, String reason, Actor actor) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new FormRefused("reason", "length", "Say what shall change and why, in 3 to 1000 characters.");
        }
        projects.lock(engagement);
        boolean possible = isPossible(engagement);
        if (possible) {
            rows.add(new Change(UUID.randomUUID(), engagement, why, actor.who(), clock.instant(), State.OPEN));
            timeline.add(engagement, actor, "changeOrdered", why);
            processes.tellAll(ChangeProcess.CHANGE_WANTED, engagement);
        }
        return possible;
    }
}
