package io.engagementdesk.delivery;

import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.AcceptedMilestones;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that have begun. */
@Service
@Transactional
public class Projects implements AcceptedMilestones {

    private final ProjectRows rows;
    private final Scopes scopes;

    Projects(ProjectRows rows, Scopes scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Begins a project whose milestones silence accepts after so many days; an engagement has one. */
    public void begin(Project project, int acceptanceDays) {
        rows.add(project, acceptanceDays);
    }

    /** The project of this engagement; empty until it is launched. */
    @Transactional(readOnly = true)
    public Optional<Project> find(String engagement) {
        return rows.find(engagement);
    }

    /** The same, held until the end of the transaction; it must exist. */
    public Project lock(String engagement) {
        rows.lock(engagement);
        return rows.find(engagement).orElseThrow();
    }

    /** The project as it is agreed now; what is accepted stays as it was, and a milestone under way keeps its number. */
    public void change(Project changed) {
        rows.change(changed, accepted(changed.engagement()));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> accepted(String engagement) {
        return rows.accepted(engagement);
    }

    /** The work packages whose milestone the client has accepted; nothing of their hours changes any more. */
    @Transactional(readOnly = true)
    public Set<Integer> acceptedPackages(Project project) {
        Set<Integer> accepted = rows.accepted(project.engagement());
        return scopes.get(project.scope()).milestones().stream()
                .filter(step -> accepted.contains(step.no()))
                .flatMap(step -> step.packages().stream())
                .collect(Collectors.toSet());
    }
}
