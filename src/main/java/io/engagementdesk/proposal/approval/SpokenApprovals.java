package io.engagementdesk.proposal.approval;

import io.engagementdesk.notification.Messages;
import io.engagementdesk.proposal.Acceptance;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.Acceptance.Spoken;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
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

    private final OtherDoors doors;
    private final Customers customers;
    private final Messages messages;

    SpokenApprovals(OtherDoors doors, Customers customers, Messages messages) {
        this.doors = doors;
        this.customers = customers;
        this.messages = messages;
    }

    /**
     * Records what was said to this version and completes the client's task.
     *
     * @throws io.engagementdesk.callback.TaskIsOver when it has been answered, has lapsed, or is not the newest
     */
    void record(Proposal heard, Answer answer, Spoken spoken) {
        doors.answer(heard, answer, Channel.SPOKEN, spoken.to(), Optional.of(spoken), said -> confirm(heard, said));
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
