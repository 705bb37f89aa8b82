package io.engagementdesk.delivery;

import io.engagementdesk.web.InEnglish;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A project for the office and for whoever works on it; for everybody else there is none. */
@Controller
@InEnglish
class ProjectController {

    private final ProjectDoor door;
    private final ProjectSheet sheet;

    ProjectController(ProjectDoor door, ProjectSheet sheet) {
        this.door = door;
        this.sheet = sheet;
    }

    @GetMapping("/engagements/{number}/project")
    String show(@PathVariable String number, Model model) {
        sheet.fill(door.open(number), door.office(), model);
        return "delivery/project";
    }
}
