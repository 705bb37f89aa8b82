package io.engagementdesk.delivery.team;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.scoping.team.TeamHandovers;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which somebody of a team is replaced. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/team")
class TeamController {

    private final ProjectDoor door;
    private final ProjectTeams teams;
    private final TeamHandovers handovers;
    private final TeamChanges changes;

    TeamController(ProjectDoor door, ProjectTeams teams, TeamHandovers handovers, TeamChanges changes) {
        this.door = door;
        this.teams = teams;
        this.handovers = handovers;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(door.open(number), Map.of(), List.of());
    }

    @PostMapping
    ModelAndView replace(@PathVariable String number, @RequestParam Map<String, String> typed, Principal who) {
        Project project = door.open(number);
        try {
            changes.replace(project, typed.getOrDefault("from", ""), typed.getOrDefault("to", ""), who.getName());
        } catch (FormRefused refused) {
            return page(project, typed, refused.errors());
        }
        RedirectView back = new RedirectView("/engagements/" + number + "/project");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(Project project, Map<String, String> given, List<FieldError> findings) {
        HttpStatus status = findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView("delivery/team", status)
                .addObject("project", project)
                .addObject("team", teams.of(project.engagement()))
                .addObject("able", handovers.able(project.engagement()))
                .addObject("given", given)
                .addObject("findings", findings);
    }
}
