package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Where a link stands now: what is stored, unless its time is up or its task has been removed behind our back. */
@Component
class Standing {

    private final LinkRows rows;
    private final Processes processes;
    private final Clock clock;

    Standing(LinkRows rows, Processes processes, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.clock = clock;
    }

    LinkState of(ClientTask task) {
        LinkState state = task.at(clock.instant());
        boolean removed = state == LinkState.OPEN && processes.open(task.task()).isEmpty();
        return removed ? withoutTask(task) : state;
    }

    /** The task may have been done since the link was read; else it was removed behind our back. */
    private LinkState withoutTask(ClientTask task) {
        LinkState now = rows.byId(task.link()).orElseThrow().at(clock.instant());
        return now == LinkState.OPEN ? LinkState.CANCELLED : now;
    }
}
