package io.engagementdesk.proposal.offer;

import static io.engagementdesk.proposal.ProposalProcess.DECIDE_PROPOSAL;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalRows;
import io.engagementdesk.proposal.Proposals;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While the client thinks: he is reminded, and in the end the offer lapses. */
@Component
@Transactional
class Waiting {

    private final ProposalRows rows;
    private final Proposals proposals;
    private final Customers customers;
    private final ClientLinks links;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    Waiting(
            ProposalRows rows,
            Proposals proposals,
            Customers customers,
            ClientLinks links,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.customers = customers;
        this.links = links;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    void remind(String engagement) {
        Proposal issued = proposals.issued(engagement).orElseThrow();
        links.open(engagement, DECIDE_PROPOSAL).ifPresent(link -> remind(issued, link));
    }

    private void remind(Proposal issued, OpenLink link) {
        String occasion = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        send(
                issued,
                "proposalReminder",
                occasion,
                Map.of(
                        "amount", issued.quote().gross().toString(),
                        "link", link.id().toString(),
                        "expires",
                                link.expires().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    void lapse(String engagement) {
        Proposal issued = rows.lock(proposals.issued(engagement).orElseThrow().id());
        rows.end(issued.id(), Proposal.State.LAPSED, clock.instant());
        timeline.add(engagement, Actor.PROCESS, "proposalLapsed", issued.name());
        send(issued, "proposalLapsed", issued.id().toString(), Map.of());
    }

    private void send(Proposal issued, String template, String occasion, Map<String, String> facts) {
        messages.send(new Messages.Draft(
                issued.engagement(),
                template,
                customers.contact(issued.engagement()).id(),
                occasion,
                facts));
    }
}
