package io.engagementdesk.callback;

import io.engagementdesk.process.Processes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Where a link stands now: what is stored, unless its time is up or its task has been removed behind our back. */
@Component
class Standing {

    private final Processes processes;
    private final Clock clock;

    Standing(Processes processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    LinkState of(ClientTask task) {
        LinkState state = task.at(clock.instant());
        boolean removed = state == LinkState.OPEN && processes.open(task.task()).isEmpty();
        return removed ? LinkState.CANCELLED : state;
    }
}
