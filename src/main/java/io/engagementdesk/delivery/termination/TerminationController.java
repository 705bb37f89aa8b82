package io.engagementdesk.delivery.termination;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a manager ends a project early, and says how much of it was done. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/termination")
class TerminationController {

    private final ProjectDoor door;
    private final Terminations terminations;
    private final Assessments assessments;

    TerminationController(ProjectDoor door, Terminations terminations, Assessments assessments) {
        this.door = door;
        this.terminations = terminations;
        this.assessments = assessments;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(door.open(number), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView end(@PathVariable String number, @RequestParam Map<String, String> typed, Principal manager) {
        Project project = door.open(number);
        try {
            String reason = typed.getOrDefault("reason", "");
            return terminations.end(number, side(typed), reason, manager.getName())
                    ? to("/engagements/" + number + "/termination")
                    : page(project, Map.of(), List.of(), HttpStatus.CONFLICT);
        } catch (FormRefused refused) {
            return page(project, typed, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/assessment")
    ModelAndView assess(@PathVariable String number, @RequestParam Map<String, String> typed, Principal manager) {
        Project project = door.open(number);
        try {
            return assessments.keep(number, TypedShares.of(typed), manager.getName())
                    ? to("/engagements/" + number)
                    : page(project, Map.of(), List.of(), HttpStatus.CONFLICT);
        } catch (FormRefused refused) {
            return page(project, typed, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(
            Project project, Map<String, String> typed, List<FieldError> findings, HttpStatus status) {
        String engagement = project.engagement();
        return new ModelAndView("delivery/termination", status)
                .addObject("project", project)
                .addObject("possible", terminations.isPossible(engagement))
                .addObject("termination", terminations.find(engagement).orElse(null))
                .addObject("assessing", assessments.isOpen(engagement))
                .addObject("work", assessments.proposed(project))
                .addObject("typed", typed)
                .addObject("findings", findings);
    }

    private static Optional<Side> side(Map<String, String> typed) {
        return Stream.of(Side.CLIENT, Side.PRACTICE)
                .filter(side -> side.name().equals(typed.get("side")))
                .findFirst();
    }

    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
