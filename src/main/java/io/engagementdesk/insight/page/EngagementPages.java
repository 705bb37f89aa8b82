package io.engagementdesk.insight.page;

import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.FileAnswer;
import io.engagementdesk.engagement.State;
import io.engagementdesk.insight.Balls;
import io.engagementdesk.insight.EngagementList;
import io.engagementdesk.insight.EngagementList.Search;
import io.engagementdesk.insight.EngagementRow;
import io.engagementdesk.web.InEnglish;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The engagements for staff. */
@Controller
@InEnglish
@RequestMapping("/engagements")
class EngagementPages {

    private final EngagementList engagements;
    private final EngagementSheet sheet;
    private final Balls balls;
    private final Documents documents;

    EngagementPages(EngagementList engagements, EngagementSheet sheet, Balls balls, Documents documents) {
        this.engagements = engagements;
        this.sheet = sheet;
        this.balls = balls;
        this.documents = documents;
    }

    @GetMapping
    String list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> q,
            Model model) {
        Optional<State> chosen = state.filter(name -> !name.isBlank()).flatMap(EngagementPages::stateOf);
        List<EngagementRow> found = engagements.find(new Search(chosen, cursor, q.filter(words -> !words.isBlank())));
        model.addAttribute("states", State.values());
        model.addAttribute("state", chosen.map(State::name).orElse(""));
        model.addAttribute("q", q.orElse(""));
        model.addAttribute("engagements", found);
        model.addAttribute(
                "balls", balls.of(found.stream().map(EngagementRow::number).toList()));
        model.addAttribute(
                "next",
                found.size() < EngagementList.PAGE
                        ? null
                        : found.get(found.size() - 1).number());
        return "engagements";
    }

    @GetMapping("/{number}")
    String engagement(@PathVariable String number, Principal signedIn, Model model) {
        sheet.fill(engagements.get(number).orElseThrow(EngagementPages::missing), signedIn.getName(), model);
        return "engagement";
    }

    @GetMapping("/{number}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable UUID id) {
        Document document = documents.of(number).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(EngagementPages::missing);
        return FileAnswer.of(document.name(), document.mediaType(), documents.content(id));
    }

    private static Optional<State> stateOf(String name) {
        return java.util.Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement.");
    }
}
