package io.engagementdesk.delivery.report;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a manager or the project's lead writes to the client how it goes. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/report")
class StatusController {

    private final ProjectDoor door;
    private final ProjectTeams teams;
    private final StatusReports reports;

    StatusController(ProjectDoor door, ProjectTeams teams, StatusReports reports) {
        this.door = door;
        this.teams = teams;
        this.reports = reports;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, HttpServletRequest request) {
        Project project = door.open(number);
        return page(project, "ON_TRACK", reports.draft(project), List.of(), request);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String health,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Project project = door.open(number);
        if (!writes(number, request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "A manager or the project’s lead reports.");
        }
        try {
            reports.send(number, request.getRemoteUser(), health, words);
            RedirectView view = new RedirectView("/engagements/" + number + "/project/report");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(view);
        } catch (FormRefused refused) {
            return page(project, health, words, refused.errors(), request);
        }
    }

    private ModelAndView page(
            Project project, String health, String words, List<FieldError> errors, HttpServletRequest request) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView("delivery/reports", status)
                .addObject("project", project)
                .addObject("writes", writes(project.engagement(), request))
                .addObject("reports", reports.of(project.engagement()))
                .addObject("healths", StatusReport.Health.values())
                .addObject("health", health)
                .addObject("words", words)
                .addObject("longest", StatusReports.LONGEST)
                .addObject(
                        "language",
                        reports.client(project.engagement()).language().getDisplayLanguage(Locale.ENGLISH))
                .addObject("findings", errors);
    }

    private boolean writes(String number, HttpServletRequest request) {
        return request.isUserInRole("MANAGER")
                || teams.member(number, request.getRemoteUser())
                        .filter(TeamMember::leads)
                        .isPresent();
    }
}
