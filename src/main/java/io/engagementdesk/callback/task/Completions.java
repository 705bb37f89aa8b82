package io.engagementdesk.callback.task;

import io.engagementdesk.callback.ClientTaskKind;
import io.engagementdesk.callback.Kinds;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a client task is done, through whichever door: the answer is kept, the link is used up. */
@Service
@Transactional
public class Completions {

    /** The form field in which staff say why they answer on the client's word; clients never see it. */
    public static final String REASON = "onBehalfReason";

    /**
     * A task that is being completed.
     *
     * @param staff login of who completes it; empty for the client himself and for facts
     * @param values all variables that the task sees
     */
    record Done(
            String task,
            String key,
            String name,
            String kind,
            String engagement,
            Optional<String> staff,
            Map<String, Object> values) {

        String reason() {
            return String.valueOf(values.getOrDefault(REASON, "")).strip();
        }

        Actor actor() {
            return staff.map(login -> new Actor(login, "tasklist"))
                    .orElse(reason().isEmpty() ? Actor.CLIENT : new Actor("desk", "page"));
        }
    }

    private final Kinds kinds;
    private final Answers answers;
    private final LinkRows rows;
    private final Timeline timeline;
    private final Clock clock;

    Completions(Kinds kinds, Answers answers, LinkRows rows, Timeline timeline, Clock clock) {
        this.kinds = kinds;
        this.answers = answers;
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    void completed(Done done) {
        done.staff().ifPresent(login -> mayAnswer(done));
        rows.close(done.task(), LinkState.USED, clock.instant());
        if (ClientTaskKind.ORDINARY.equals(done.kind()) && done.engagement() != null) {
            timeline.add(done.engagement(), done.actor(), "answered", done.name());
            answers.keep(done);
        }
    }

    private void mayAnswer(Done done) {
        if (!kinds.of(done.kind()).staffMayComplete()) {
            throw new FormRefused(done.key(), "fact", "This task completes by itself when its fact has arrived.");
        }
        if (done.reason().isEmpty()) {
            throw new FormRefused(REASON, "required", "Please say why you answer on the client's word.");
        }
    }
}
