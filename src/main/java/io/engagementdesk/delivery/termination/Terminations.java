package io.engagementdesk.delivery.termination;

import static io.engagementdesk.delivery.termination.TerminationProcess.PROJECT_TERMINATED;

import io.engagementdesk.delivery.Projects;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends projects early, each once: what waits for the team or the client waits no longer. */
@Service
@Transactional
class Terminations {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    private final Projects projects;
    private final TerminationRows rows;
    private final Processes processes;
    private final Timeline timeline;

    Terminations(Projects projects, TerminationRows rows, Processes processes, Timeline timeline) {
        this.projects = projects;
        this.rows = rows;
        this.processes = processes;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    Optional<Termination> find(String engagement) {
        return rows.find(engagement);
    }

    /** From the launch to the close, and not while it is being ended. */
    @Transactional(readOnly = true)
    boolean isPossible(String engagement) {
        return projects.find(engagement).isPresent()
                && rows.find(engagement).isEmpty()
                && processes.awaits(PROJECT_TERMINATED, engagement);
    }

    /** False, and nothing changes, when it is not possible or somebody was faster. */
    boolean end(String engagement, Optional<Side> side, String reason, String manager) {
        String why = checked(side, reason);
        if (!isPossible(engagement)) {
            return false;
        }
        projects.lock(engagement);
        boolean first = rows.find(engagement).isEmpty();
        if (first) {
            rows.add(engagement, side.orElseThrow(), why, manager);
            timeline.add(engagement, new Actor(manager, "page"), "projectTerminated", side.orElseThrow() + ": " + why);
            processes.tellAll(PROJECT_TERMINATED, engagement);
        }
        return first;
    }

    /** The manager has decided so when he decided on what was not paid. */
    void unpaid(String engagement) {
        if (rows.find(engagement).isEmpty()) {
            rows.add(engagement, Side.UNPAID, "An instalment was not paid.", Actor.PROCESS.who());
            timeline.add(engagement, Actor.PROCESS, "projectTerminated", "An instalment was not paid");
        }
    }

    private static String checked(Optional<Side> side, String reason) {
        if (side.isEmpty()) {
            throw new FormRefused("side", "option", "Choose who ends the project.");
        }
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new FormRefused("reason", "length", "Say why, in 3 to 1000 characters.");
        }
        return why;
    }
}
