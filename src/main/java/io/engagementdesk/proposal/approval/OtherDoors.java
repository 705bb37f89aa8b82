package io.engagementdesk.proposal.approval;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.callback.FirstAnswer;
import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.proposal.Acceptance;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.Acceptance.Spoken;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Answers that do not come by the link: they use it up all the same. */
@Component
class OtherDoors {

    private final ClientAnswers answers;
    private final ClientLinks links;
    private final FirstAnswer first;

    OtherDoors(ClientAnswers answers, ClientLinks links, FirstAnswer first) {
        this.answers = answers;
        this.links = links;
        this.first = first;
    }

    /**
     * Keeps what was said to this version and completes the client's task with it.
     *
     * @param told of what was kept, in the same transaction
     * @throws TaskIsOver when it has been answered, has lapsed, or is not the newest
     */
    void answer(
            Proposal version,
            Answer answer,
            Channel channel,
            String actor,
            Optional<Spoken> spoken,
            Consumer<Acceptance> told) {
        OpenLink link = links.open(version.engagement(), ProposalProcess.DECIDE_PROPOSAL)
                .filter(open -> version.task().filter(open.task()::equals).isPresent())
                .orElseThrow(TaskIsOver::new);
        first.complete(link, () -> {
            Proposal issued = answers.open(link.task());
            told.accept(answers.keep(answers.of(issued, answer, channel, actor, spoken)));
            return fields(answer, spoken);
        });
    }

    private static Map<String, Object> fields(Answer answer, Optional<Spoken> spoken) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "verdict", answer.verdict().name(),
                "words", answer.words(),
                "approverName", answer.name(),
                "authority", answer.authority()));
        fields.putAll(answer.address().fields());
        if (answer.byTransfer()) {
            fields.put("byTransfer", true);
        }
        spoken.ifPresent(heard -> fields.put("onBehalfReason", "Said to " + heard.to()));
        return fields;
    }
}
