package io.engagementdesk.delivery.milestone;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectDoor;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.FileAnswer;
import io.engagementdesk.document.UploadRefused;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.web.InEnglish;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which the team hands in what a milestone delivers, and shows it to the client. */
@Controller
@InEnglish
@RequestMapping("/engagements/{number}/project/deliverables")
class DeliverableController {

    private final ProjectDoor door;
    private final DeliverableSheet sheet;
    private final Deliverables deliverables;
    private final Documents documents;

    DeliverableController(ProjectDoor door, DeliverableSheet sheet, Deliverables deliverables, Documents documents) {
        this.door = door;
        this.sheet = sheet;
        this.deliverables = deliverables;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(door.open(number), List.of(), HttpStatus.OK);
    }

    @GetMapping("/files/{document}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID document) {
        door.open(number);
        return deliverables.of(number).stream()
                .map(Deliverable::file)
                .filter(file -> file.id().equals(document))
                .findFirst()
                .map(file -> FileAnswer.of(file.name(), file.mediaType(), documents.content(file.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file."));
    }

    @PostMapping(path = "/{milestone}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView handIn(
            @PathVariable String number, @PathVariable int milestone, @RequestParam MultipartFile file, Principal who)
            throws IOException {
        Project project = door.open(number);
        try {
            sheet.known(project, milestone);
            deliverables.handIn(number, milestone, who.getName(), file.getOriginalFilename(), file.getBytes());
            return back(number);
        } catch (FormRefused refused) {
            return page(project, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (UploadRefused refused) {
            return page(
                    project,
                    List.of(new FieldError("file", refused.reason(), refused.detail())),
                    HttpStatus.valueOf(refused.getStatusCode().value()));
        }
    }

    @PostMapping("/{milestone}/remove")
    ModelAndView takeBack(@PathVariable String number, @PathVariable int milestone, @RequestParam UUID file) {
        Project project = door.open(number);
        try {
            sheet.known(project, milestone);
            deliverables.takeBack(number, milestone, file);
            return back(number);
        } catch (FormRefused refused) {
            return page(project, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(Project project, List<FieldError> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("delivery/deliverables", status).addObject("findings", errors);
        sheet.fill(project, page.getModelMap());
        return page;
    }

    private static ModelAndView back(String number) {
        RedirectView view = new RedirectView("/engagements/" + number + "/project/deliverables");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
