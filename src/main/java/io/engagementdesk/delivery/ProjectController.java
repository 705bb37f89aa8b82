package io.engagementdesk.delivery;

import io.engagementdesk.web.Confinement;
import io.engagementdesk.web.InEnglish;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A project for the office and for whoever works on it; for everybody else there is none. */
@Controller
@InEnglish
class ProjectController {

    private final Projects projects;
    private final ProjectTeams teams;
    private final ProjectSheet sheet;
    private final Confinement confinement;

    ProjectController(Projects projects, ProjectTeams teams, ProjectSheet sheet, Confinement confinement) {
        this.projects = projects;
        this.teams = teams;
        this.sheet = sheet;
        this.confinement = confinement;
    }

    @GetMapping("/engagements/{number}/project")
    String show(@PathVariable String number, Model model) {
        Project project = projects.find(number)
                .filter(this::isOpen)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no such project, or it has not begun."));
        sheet.fill(project, confinement.login().isEmpty(), model);
        return "delivery/project";
    }

    private boolean isOpen(Project project) {
        return confinement
                .login()
                .map(caller -> teams.of(project.engagement()).stream()
                        .anyMatch(member -> member.login().equals(caller)))
                .orElse(true);
    }
}
