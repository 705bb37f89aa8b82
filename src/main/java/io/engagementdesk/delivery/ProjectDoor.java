package io.engagementdesk.delivery;

import io.engagementdesk.web.Confinement;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see a project: the office, and whoever works on it; for everybody else there is none. */
@Component
public class ProjectDoor {

    private final Projects projects;
    private final ProjectTeams teams;
    private final Confinement confinement;

    ProjectDoor(Projects projects, ProjectTeams teams, Confinement confinement) {
        this.projects = projects;
        this.teams = teams;
        this.confinement = confinement;
    }

    /** The project of this engagement, for a caller who may see it. */
    public Project open(String engagement) {
        return projects.find(engagement)
                .filter(this::isOpen)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such project, or it has not begun."));
    }

    /** Whether the caller belongs to the office, and so sees money. */
    public boolean office() {
        return confinement.login().isEmpty();
    }

    private boolean isOpen(Project project) {
        return confinement
                .login()
                .map(caller -> teams.member(project.engagement(), caller).isPresent())
                .orElse(true);
    }
}
