package io.engagementdesk.proposal.approval;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.callback.FirstAnswer;
import io.engagementdesk.callback.TaskIsOver;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.proposal.Acceptance;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.Acceptance.Spoken;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalProcess;
import io.engagementdesk.proposal.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Words said on the telephone become the client's answer; he gets them in writing. */
@Service
class SpokenApprovals {

    private static final Map<Verdict, String> MAILS = Map.of(
            Verdict.ACCEPT, "spokenAcceptance",
            Verdict.CHANGE, "spokenChange",
            Verdict.DECLINE, "spokenDecline");

    private final ClientAnswers answers;
    private final ClientLinks links;
    private final FirstAnswer first;
    private final Customers customers;
    private final Messages messages;

    SpokenApprovals(
            ClientAnswers answers, ClientLinks links, FirstAnswer first, Customers customers, Messages messages) {
        this.answers = answers;
        this.links = links;
        this.first = first;
        this.customers = customers;
        this.messages = messages;
    }

    /**
     * Records what was said to this version and completes the client's task.
     *
     * @throws TaskIsOver when the version has been answered, has lapsed, or is not the newest
     */
    void record(Proposal heard, Answer answer, Spoken spoken) {
        OpenLink link = links.open(heard.engagement(), ProposalProcess.DECIDE_PROPOSAL)
                .filter(open -> heard.task().filter(open.task()::equals).isPresent())
                .orElseThrow(TaskIsOver::new);
        first.complete(link, () -> {
            Proposal issued = answers.open(link.task());
            Acceptance said = answers.of(issued, answer, Channel.SPOKEN, spoken.to(), Optional.of(spoken));
            confirm(issued, answers.keep(said));
            return fields(answer, spoken);
        });
    }

    private static Map<String, Object> fields(Answer answer, Spoken spoken) {
        return Map.of(
                "verdict", answer.verdict().name(),
                "words", answer.words(),
                "approverName", answer.name(),
                "authority", answer.authority(),
                "onBehalfReason", "Said to " + spoken.to());
    }

    private void confirm(Proposal issued, Acceptance said) {
        messages.send(new Messages.Draft(
                issued.engagement(),
                MAILS.get(said.verdict()),
                customers.contact(issued.engagement()).id(),
                issued.id().toString(),
                Map.of(
                        "amount", issued.quote().gross().toString(),
                        "version", String.valueOf(issued.version()),
                        "name", said.name(),
                        "words", said.words().isEmpty() ? "–" : said.words(),
                        "sha256", said.sha256(),
                        "at", said.spoken().orElseThrow().at().toString()),
                List.of(issued.pdf().orElseThrow())));
    }
}
