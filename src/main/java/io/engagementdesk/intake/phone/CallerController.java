package io.engagementdesk.intake.phone;

import io.engagementdesk.client.PhoneNumbers;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.process.DeskProperties;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The caller's telephone; only in the demo, where anybody may be any caller. */
@Controller
@RequestMapping("/phone/caller")
class CallerController {

    private static final Actor CALLER = new Actor("client", "phone");

    private final PhoneCalls calls;
    private final PhoneNumbers numbers;
    private final Switchboard switchboard;
    private final DeskProperties desk;

    CallerController(PhoneCalls calls, PhoneNumbers numbers, Switchboard switchboard, DeskProperties desk) {
        this.calls = calls;
        this.numbers = numbers;
        this.switchboard = switchboard;
        this.desk = desk;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String number, Model model) {
        demoOnly();
        Optional<String> e164 = numbers.e164(number);
        Optional<PhoneCall> call = e164.flatMap(calls::ofCaller);
        model.addAttribute("number", e164.orElse(null));
        model.addAttribute("typed", number);
        model.addAttribute("wrong", e164.isEmpty() && !number.isBlank());
        model.addAttribute("call", call.orElse(null));
        model.addAttribute("version", Versions.of(call));
        return "phone/caller";
    }

    @GetMapping("/state")
    ResponseEntity<Map<String, String>> state(@RequestParam String number) {
        demoOnly();
        Optional<PhoneCall> call = numbers.e164(number).flatMap(calls::ofCaller);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("version", Versions.of(call)));
    }

    @PostMapping("/ring")
    String ring(@RequestParam String number, RedirectAttributes page) {
        demoOnly();
        numbers.e164(number).ifPresent(e164 -> switchboard.dialled(e164, CALLER));
        return back(number, page);
    }

    @PostMapping("/answer")
    String answer(@RequestParam String number, RedirectAttributes page) {
        return after(number, page, call -> switchboard.answered(call.id(), Party.CLIENT, null, CALLER));
    }

    @PostMapping("/hangup")
    String hangUp(@RequestParam String number, RedirectAttributes page) {
        return after(number, page, call -> switchboard.hungUp(call.id(), Party.CLIENT, null, null, CALLER));
    }

    private String after(String number, RedirectAttributes page, Consumer<PhoneCall> step) {
        demoOnly();
        try {
            numbers.e164(number).flatMap(calls::ofCaller).ifPresent(step);
        } catch (CallProblem refused) {
            page.addFlashAttribute("problem", "phone.problem");
        }
        return back(number, page);
    }

    private static String back(String number, RedirectAttributes page) {
        page.addAttribute("number", number);
        return "redirect:/phone/caller";
    }

    private void demoOnly() {
        if (!desk.demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
