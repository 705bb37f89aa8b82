package io.engagementdesk.delivery.termination;

import io.engagementdesk.billing.instalment.EarlyEnds;
import io.engagementdesk.billing.instalment.EarlyEnds.Settled;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.change.OpenChanges;
import io.engagementdesk.delivery.milestone.OpenStages;
import io.engagementdesk.delivery.objection.OpenObjections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody works on the project any more, and what is owed for it is known. */
@Service
@Transactional
class Releases {

    private final Projects projects;
    private final ProjectTeams teams;
    private final OpenChanges changes;
    private final OpenStages stages;
    private final OpenObjections objections;
    private final EarlyEnds ends;
    private final TerminationRows rows;

    Releases(
            Projects projects,
            ProjectTeams teams,
            OpenChanges changes,
            OpenStages stages,
            OpenObjections objections,
            EarlyEnds ends,
            TerminationRows rows) {
        this.projects = projects;
        this.teams = teams;
        this.changes = changes;
        this.stages = stages;
        this.objections = objections;
        this.ends = ends;
        this.rows = rows;
    }

    Settled release(String engagement) {
        changes.close(projects.lock(engagement));
        objections.close(engagement);
        stages.close(engagement);
        teams.release(engagement);
        Settled settled = ends.settle(engagement, rows.shares(engagement));
        rows.released(engagement, settled.back());
        return settled;
    }
}
