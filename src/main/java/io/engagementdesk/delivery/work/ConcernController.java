package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a project's risks and issues. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/risks")
class ConcernController {

    private final ProjectDoor door;
    private final ProjectTeams teams;
    private final Colleagues colleagues;
    private final Concerns concerns;

    ConcernController(ProjectDoor door, ProjectTeams teams, Colleagues colleagues, Concerns concerns) {
        this.door = door;
        this.teams = teams;
        this.colleagues = colleagues;
        this.concerns = concerns;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Principal who) {
        return page(door.open(number), who, Map.of(), List.of());
    }

    @PostMapping
    ModelAndView add(@PathVariable String number, @RequestParam Map<String, String> typed, Principal who) {
        return keep(number, Optional.empty(), typed, who);
    }

    @PostMapping("/{concern}")
    ModelAndView change(
            @PathVariable String number,
            @PathVariable UUID concern,
            @RequestParam Map<String, String> typed,
            Principal who) {
        return keep(number, Optional.of(concern), typed, who);
    }

    private ModelAndView keep(String number, Optional<UUID> changed, Map<String, String> typed, Principal who) {
        Project project = door.open(number);
        try {
            concerns.keep(number, changed, typed, who.getName());
            RedirectView view = new RedirectView("/engagements/" + number + "/project/risks");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(view);
        } catch (FormRefused refused) {
            return page(project, who, changed.isEmpty() ? typed : Map.of(), refused.errors());
        }
    }

    private ModelAndView page(Project project, Principal who, Map<String, String> given, List<FieldError> errors) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        List<Concern> all = concerns.of(project.engagement());
        Map<String, String> people = new LinkedHashMap<>();
        teams.of(project.engagement()).forEach(member -> people.put(member.login(), member.name()));
        people.putIfAbsent(who.getName(), colleagues.of(who.getName()).name());
        all.forEach(one -> people.computeIfAbsent(
                one.owner(), login -> colleagues.of(login).name()));
        return new ModelAndView("delivery/risks", status)
                .addObject("project", project)
                .addObject("concerns", all)
                .addObject("people", people)
                .addObject("kinds", Concern.Kind.values())
                .addObject("severities", Concern.Severity.values())
                .addObject("states", Concern.State.values())
                .addObject("given", given)
                .addObject("findings", errors);
    }
}
