package io.engagementdesk.delivery.change;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a change of a project is ordered, and on which earlier ones stand. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/change")
class ChangeController {

    private final ProjectDoor door;
    private final ChangeOrders orders;

    ChangeController(ProjectDoor door, ChangeOrders orders) {
        this.door = door;
        this.orders = orders;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(door.open(number), "", List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView order(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Principal who) {
        Project project = door.open(number);
        try {
            return orders.order(number, reason, new Actor(who.getName(), "page"))
                    ? back(number)
                    : page(project, reason, List.of(), HttpStatus.CONFLICT);
        } catch (FormRefused refused) {
            return page(project, reason, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ModelAndView back(String number) {
        RedirectView back = new RedirectView("/engagements/" + number + "/project/change");
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(Project project, String reason, List<FieldError> findings, HttpStatus status) {
        return new ModelAndView("delivery/change", status)
                .addObject("project", project)
                .addObject("changes", orders.of(project.engagement()))
                .addObject("possible", orders.isPossible(project.engagement()))
                .addObject("reason", reason)
                .addObject("findings", findings);
    }
}
