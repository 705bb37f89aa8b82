package io.engagementdesk.proposal.approval;

import io.engagementdesk.client.PostalAddresses;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.Acceptance;
import io.engagementdesk.proposal.Acceptance.Channel;
import io.engagementdesk.proposal.AcceptanceRows;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalRows;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.Verdict;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients' answers: one a version, bound to the hash of exactly what was answered. */
@Service
@Transactional
class ClientAnswers {

    private final Proposals proposals;
    private final ProposalRows rows;
    private final AcceptanceRows acceptances;
    private final Engagements engagements;
    private final Customers customers;
    private final PostalAddresses addresses;
    private final Timeline timeline;
    private final Clock clock;

    ClientAnswers(
            Proposals proposals,
            ProposalRows rows,
            AcceptanceRows acceptances,
            Engagements engagements,
            Customers customers,
            PostalAddresses addresses,
            Timeline timeline,
            Clock clock) {
        this.proposals = proposals;
        this.rows = rows;
        this.acceptances = acceptances;
        this.engagements = engagements;
        this.customers = customers;
        this.addresses = addresses;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The client's task is being completed: by himself, or by staff who have recorded what he said.
     *
     * @throws FormRefused for staff who have not, and for what is missing
     */
    void completed(String task, Optional<String> staff, Answer answer) {
        Proposal issued = open(task);
        Optional<Acceptance> recorded = acceptances.of(issued.id());
        if (recorded.isEmpty() && staff.isPresent()) {
            throw new FormRefused(
                    "verdict",
                    "spoken",
                    "What the client said is recorded at /engagements/" + issued.engagement() + "/spoken-approval,"
                            + " with the call and his consent; that completes this task.");
        }
        Acceptance said = recorded.orElseGet(() -> keep(byLink(issued, answer.checked())));
        rows.end(issued.id(), said.verdict().state(), clock.instant());
        addresses.record(customers.contact(issued.engagement()), answer.address());
        tell(issued, said);
    }

    /** The version that this task is about, held until the end of the transaction. */
    Proposal open(String task) {
        Proposal issued = rows.lock(proposals.ofTask(task).orElseThrow().id());
        if (issued.state() != Proposal.State.ISSUED) {
            throw new FormRefused("verdict", "superseded", "This version can no longer be answered.");
        }
        return issued;
    }

    Acceptance keep(Acceptance said) {
        acceptances.add(said);
        return said;
    }

    private Acceptance byLink(Proposal issued, Answer answer) {
        return of(issued, answer, Channel.LINK, "client", Optional.empty());
    }

    Acceptance of(Proposal issued, Answer answer, Channel channel, String actor, Optional<Acceptance.Spoken> spoken) {
        return new Acceptance(
                issued.id(),
                issued.version(),
                issued.sha256().orElseThrow(),
                answer.verdict(),
                channel,
                actor,
                answer.name(),
                answer.authority(),
                answer.words(),
                answer.byTransfer(),
                clock.instant(),
                spoken);
    }

    private void tell(Proposal issued, Acceptance said) {
        Actor actor = new Actor(said.actor(), said.channel().name().toLowerCase(Locale.ROOT));
        String what =
                switch (said.verdict()) {
                    case ACCEPT -> "proposalAccepted";
                    case CHANGE -> "changeWished";
                    case DECLINE -> "proposalDeclined";
                };
        String words = said.words().isEmpty() ? "" : ": " + said.words();
        timeline.add(issued.engagement(), actor, what, issued.name() + ", " + said.name() + words);
        if (said.verdict() == Verdict.CHANGE) {
            engagements.advance(issued.engagement(), State.PROPOSING, State.SCOPING, actor);
        }
    }
}
