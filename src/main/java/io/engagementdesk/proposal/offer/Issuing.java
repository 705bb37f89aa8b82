package io.engagementdesk.proposal.offer;

import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.ProposalRows;
import io.engagementdesk.proposal.paper.ProposalPaper;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a version that never changes: HTML and PDF with its hash; earlier versions end. */
@Component
@Transactional
class Issuing {

    private final ProposalRows rows;
    private final ProposalPaper paper;
    private final Customers customers;
    private final Documents documents;
    private final Engagements engagements;
    private final Timeline timeline;
    private final Practice practice;
    private final Clock clock;

    Issuing(
            ProposalRows rows,
            ProposalPaper paper,
            Customers customers,
            Documents documents,
            Engagements engagements,
            Timeline timeline,
            Practice practice,
            Clock clock) {
        this.rows = rows;
        this.paper = paper;
        this.customers = customers;
        this.documents = documents;
        this.engagements = engagements;
        this.timeline = timeline;
        this.practice = practice;
        this.clock = clock;
    }

    void issue(String engagement, Period validity) {
        Proposal draft = rows.lock(rows.of(engagement).get(0).id());
        Instant now = clock.instant();
        Instant until = now.atZone(practice.timeZone()).plus(validity).toInstant();
        supersede(draft, now);
        Issued issued = render(draft, now, until);
        String sha256 = documents.get(issued.pdf()).sha256();
        rows.issue(draft.id(), issued.html(), issued.pdf(), sha256, now, until);
        engagements.advance(engagement, State.SCOPING, State.PROPOSING, Actor.PROCESS);
        timeline.add(engagement, Actor.PROCESS, "proposalIssued", draft.name() + ", SHA-256 " + sha256);
    }

    private Issued render(Proposal draft, Instant now, Instant until) {
        Locale language = customers.contact(draft.engagement()).language();
        return documents.issue(new Documents.Order(
                draft.engagement(),
                "proposal",
                "proposal-" + draft.engagement() + "-v" + draft.version(),
                language,
                Map.of("proposal", paper.sheet(draft, language, now, until))));
    }

    /** An accepted version ends too, unless this one changes the project that it began. */
    private void supersede(Proposal draft, Instant now) {
        rows.of(draft.engagement()).stream()
                .filter(older -> older.version() < draft.version())
                .filter(older -> older.state() == Proposal.State.ISSUED
                        || older.state() == Proposal.State.ACCEPTED && !draft.change())
                .forEach(older -> rows.end(older.id(), Proposal.State.SUPERSEDED, now));
    }
}
