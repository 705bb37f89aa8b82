package io.engagementdesk.insight;

import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.notification.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The engagements for programs. */
@RestController
@RequestMapping("/api/engagements")
class EngagementController {

    /** An engagement and who has the ball; no ball where nothing is waited for. */
    record Summary(String number, State state, Instant since, String service, String when, String contact, Ball ball) {}

    /** A page of engagements; {@code next} is the cursor of the page after, absent on the last one. */
    record Page(List<Summary> items, String next) {}

    /** An engagement with its calls. */
    record Detail(
            String number,
            State state,
            Instant since,
            String service,
            String when,
            String contact,
            Ball ball,
            List<CallView> calls) {}

    private final EngagementList engagements;
    private final Balls balls;
    private final Dossier dossier;

    EngagementController(EngagementList engagements, Balls balls, Dossier dossier) {
        this.engagements = engagements;
        this.balls = balls;
        this.dossier = dossier;
    }

    /** Newest first. */
    @GetMapping
    Page list(@RequestParam Optional<State> state, @RequestParam Optional<String> cursor) {
        List<EngagementRow> found = engagements.find(new EngagementList.Search(state, cursor, Optional.empty()));
        Map<String, Ball> with =
                balls.of(found.stream().map(EngagementRow::number).toList());
        List<Summary> items =
                found.stream().map(row -> summary(row, with.get(row.number()))).toList();
        return new Page(
                items,
                items.size() < EngagementList.PAGE
                        ? null
                        : items.get(items.size() - 1).number());
    }

    @GetMapping("/{number}")
    Detail get(@PathVariable String number) {
        EngagementRow row = known(number);
        return new Detail(
                row.number(),
                row.state(),
                row.since(),
                row.service(),
                row.wanted().toLowerCase(java.util.Locale.ROOT),
                row.contactName(),
                balls.of(number).orElse(null),
                dossier.calls(number));
    }

    @GetMapping("/{number}/timeline")
    List<Timeline.Entry> timeline(@PathVariable String number) {
        return dossier.timeline(known(number).number());
    }

    @GetMapping("/{number}/ledger")
    Books.Account ledger(@PathVariable String number) {
        return dossier.books(known(number).number());
    }

    @GetMapping("/{number}/messages")
    List<Messages.Sent> messages(@PathVariable String number) {
        return dossier.messages(known(number).number());
    }

    private EngagementRow known(String number) {
        return engagements
                .get(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such engagement."));
    }

    private static Summary summary(EngagementRow row, Ball ball) {
        return new Summary(
                row.number(),
                row.state(),
                row.since(),
                row.service(),
                row.wanted().toLowerCase(java.util.Locale.ROOT),
                row.contactName(),
                ball);
    }
}
