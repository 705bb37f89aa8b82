package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.HashMap;
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

/** The page on which the team takes tasks, finishes them, and enters its time. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/work")
class WorkController {

    private final ProjectDoor door;
    private final WorkSheet sheet;
    private final TimeSheets times;
    private final PlannedTasks tasks;

    WorkController(ProjectDoor door, WorkSheet sheet, TimeSheets times, PlannedTasks tasks) {
        this.door = door;
        this.sheet = sheet;
        this.times = times;
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam Optional<UUID> entry, Principal who) {
        Project project = door.open(number);
        Map<String, String> given = entry.flatMap(id -> sheet.own(project, who.getName(), id))
                .map(WorkController::typed)
                .orElseGet(sheet::fresh);
        return page(project, who, given, List.of());
    }

    @PostMapping
    ModelAndView enter(@PathVariable String number, @RequestParam Map<String, String> typed, Principal who) {
        Project project = door.open(number);
        try {
            times.enter(number, who.getName(), id(typed), TimeForm.of(typed, sheet.today()));
            return back(number, "times");
        } catch (FormRefused refused) {
            return page(project, who, typed, refused.errors());
        }
    }

    @PostMapping(params = "remove")
    ModelAndView remove(@PathVariable String number, @RequestParam UUID remove, Principal who) {
        Project project = door.open(number);
        try {
            times.remove(number, who.getName(), remove);
            return back(number, "times");
        } catch (FormRefused refused) {
            return page(project, who, sheet.fresh(), refused.errors());
        }
    }

    @PostMapping("/tasks")
    ModelAndView set(@PathVariable String number, @RequestParam Map<String, String> typed, Principal who) {
        Project project = door.open(number);
        try {
            tasks.set(
                    number,
                    typed.getOrDefault("task", ""),
                    typed.getOrDefault("assignee", ""),
                    typed.containsKey("done"),
                    who.getName());
            return back(number, "tasks");
        } catch (FormRefused refused) {
            return page(project, who, sheet.fresh(), refused.errors());
        }
    }

    private ModelAndView page(Project project, Principal who, Map<String, String> given, List<FieldError> errors) {
        HttpStatus status = errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        ModelAndView page = new ModelAndView("delivery/work", status)
                .addObject("given", given)
                .addObject("findings", errors);
        sheet.fill(project, who.getName(), door.office(), page.getModelMap());
        return page;
    }

    private static Optional<UUID> id(Map<String, String> typed) {
        try {
            return Optional.ofNullable(typed.get("entry"))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            throw new FormRefused("task", "unknown", "This is no entry of yours; it may be gone.");
        }
    }

    private static Map<String, String> typed(TimeEntry entry) {
        Map<String, String> fields = new HashMap<>();
        fields.put("entry", entry.id().toString());
        fields.put("task", entry.position());
        fields.put("day", entry.day().toString());
        fields.put("hours", entry.hours().toPlainString());
        fields.put("note", entry.note());
        return fields;
    }

    private static ModelAndView back(String number, String place) {
        RedirectView view = new RedirectView("/engagements/" + number + "/project/work#" + place);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
