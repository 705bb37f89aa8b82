package io.engagementdesk.delivery.lead;

import io.engagementdesk.contract.Signing;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.scoping.team.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practice withdraws from a project: nothing is kept, nobody is held for it any more. */
@Service
@Transactional
class Withdrawals {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    private final Customers customers;
    private final Projects projects;
    private final Proposals proposals;
    private final Signing contracts;
    private final Teams teams;
    private final Processes processes;
    private final Timeline timeline;

    Withdrawals(
            Customers customers,
            Projects projects,
            Proposals proposals,
            Signing contracts,
            Teams teams,
            Processes processes,
            Timeline timeline) {
        this.customers = customers;
        this.projects = projects;
        this.proposals = proposals;
        this.contracts = contracts;
        this.teams = teams;
        this.processes = processes;
        this.timeline = timeline;
    }

    /** As long as it has neither begun nor ended, and something of its deposit is not used for an invoice. */
    @Transactional(readOnly = true)
    boolean isPossible(String engagement) {
        return processes.awaits(MacroProcess.PROJECT_WITHDRAWN, engagement)
                && projects.find(engagement).isEmpty()
                && customers.deposited(engagement).isPositive();
    }

    /** Who wants to end a project that has begun terminates it. */
    @Transactional(readOnly = true)
    boolean hasBegun(String engagement) {
        return projects.find(engagement).isPresent();
    }

    /** False, and nothing changes, when it is too late. */
    boolean withdraw(String engagement, String manager, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new FormRefused("reason", "length", "Say why, in 3 to 1000 characters.");
        }
        boolean possible = isPossible(engagement);
        if (possible) {
            timeline.add(engagement, new Actor(manager, "page"), "projectWithdrawn", why);
            proposals.withdraw(engagement);
            contracts.withdraw(engagement);
            teams.release(engagement);
            processes.tellAll(MacroProcess.PROJECT_WITHDRAWN, engagement);
        }
        return possible;
    }
}
