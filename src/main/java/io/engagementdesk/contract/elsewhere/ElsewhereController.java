package io.engagementdesk.contract.elsewhere;

import io.engagementdesk.contract.Contracts;
import io.engagementdesk.contract.Parties;
import io.engagementdesk.document.UploadRefused;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The page on which sales and managers hand in an agreement that was signed outside. */
@Controller
@RequestMapping("/engagements/{number}/agreement")
class ElsewhereController {

    private final Elsewhere elsewhere;
    private final Contracts contracts;
    private final Parties parties;
    private final Engagements engagements;
    private final Clock clock;

    ElsewhereController(
            Elsewhere elsewhere, Contracts contracts, Parties parties, Engagements engagements, Clock clock) {
        this.elsewhere = elsewhere;
        this.contracts = contracts;
        this.parties = parties;
        this.engagements = engagements;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(known(number), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView handIn(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> fields,
            Principal who)
            throws IOException {
        known(number);
        try {
            Agreement agreement = Agreement.of(
                    fields.getOrDefault("signedOn", ""),
                    fields.getOrDefault("until", ""),
                    fields.getOrDefault("signedFor", ""),
                    fields.getOrDefault("signedBy", ""),
                    LocalDate.now(clock));
            var handed = new Elsewhere.Handed(file.getOriginalFilename(), file.getBytes());
            elsewhere.record(number, who.getName(), agreement, handed);
            RedirectView back = new RedirectView("/engagements/" + number + "/agreement");
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        } catch (FormRefused refused) {
            return page(number, fields, refused.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (UploadRefused refused) {
            List<FieldError> errors = List.of(new FieldError("file", refused.reason(), refused.detail()));
            return page(
                    number,
                    fields,
                    errors,
                    HttpStatus.valueOf(refused.getStatusCode().value()));
        }
    }

    private ModelAndView page(String number, Map<String, String> fields, List<FieldError> errors, HttpStatus status) {
        var party = parties.of(number);
        return new ModelAndView("contract/elsewhere", status)
                .addObject("number", number)
                .addObject("party", party.name())
                .addObject("inForce", contracts.masterInForce(party).orElse(null))
                .addObject("given", fields)
                .addObject("findings", errors);
    }

    private String known(String number) {
        return engagements
                .find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement."))
                .number();
    }
}
