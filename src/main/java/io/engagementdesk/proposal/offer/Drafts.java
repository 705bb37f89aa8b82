package io.engagementdesk.proposal.offer;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.proposal.ChangeLimits;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposal.State;
import io.engagementdesk.proposal.ProposalRows;
import io.engagementdesk.proposal.price.Pricing;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.proposal.price.Review;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions in the making: priced, checked by a second person, and only then issued. */
@Component
@Transactional
public class Drafts {

    private final Scopes scopes;
    private final Pricing pricing;
    private final ProposalRows rows;
    private final Customers customers;
    private final ChangeLimits limits;
    private final Timeline timeline;
    private final Clock clock;

    Drafts(
            Scopes scopes,
            Pricing pricing,
            ProposalRows rows,
            Customers customers,
            ChangeLimits limits,
            Timeline timeline,
            Clock clock) {
        this.scopes = scopes;
        this.pricing = pricing;
        this.rows = rows;
        this.customers = customers;
        this.limits = limits;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Prices the newest scope, as a new version or in place of a draft. */
    Review price(String engagement) {
        Scope scope = scopes.latest(engagement).orElseThrow(Drafts::unscoped);
        Quote quote = pricing.quote(scope, customers.taxStatus(engagement), customers.deposited(engagement));
        if (scope.change()) {
            limits.check(scope, quote);
        }
        Optional<Proposal> newest = rows.of(engagement).stream().findFirst();
        Optional<Proposal> old = newest.filter(version -> version.state() == State.DRAFT);
        int version = newest.map(Proposal::version).orElse(0) + (old.isPresent() ? 0 : 1);
        Proposal draft = draft(old.map(Proposal::id).orElseGet(UUID::randomUUID), scope, version, quote);
        old.ifPresentOrElse(known -> rows.reprice(draft), () -> rows.add(draft));
        timeline.add(engagement, Actor.PROCESS, "proposalPriced", draft.name() + ": " + quote.net() + " net");
        return quote.review();
    }

    /**
     * A second person has looked at it.
     *
     * @throws FormRefused when it is who made the scope
     */
    public void check(String engagement, String login, boolean right, String note) {
        Proposal draft = rows.of(engagement).get(0);
        if (scopes.get(draft.scope()).scopedBy().equals(login)) {
            throw new FormRefused(
                    "decision", "fourEyes", "You made this scope yourself: another person must check it.");
        }
        if (!right && note.isEmpty()) {
            throw new FormRefused("note", "required", "Please say what must change.");
        }
        if (right) {
            rows.checked(draft.id(), login, clock.instant());
        }
        String what = right ? "estimateApproved" : "estimateReturned";
        timeline.add(engagement, new Actor(login, "tasklist"), what, note.isEmpty() ? draft.name() : note);
    }

    private Proposal draft(UUID id, Scope scope, int version, Quote quote) {
        return new Proposal(
                id,
                scope.engagement(),
                version,
                scope.change(),
                scope.id(),
                State.DRAFT,
                quote,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FormRefused unscoped() {
        return new FormRefused("scope", "required", "There is no scope yet. Save one on the scope page first.");
    }
}
