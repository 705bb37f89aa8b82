package io.engagementdesk.proposal.paper;

import io.engagementdesk.process.TaskFacts;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.proposal.price.Review;
import io.engagementdesk.scoping.project.Scopes;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about a proposal show beside their fields. */
@Component
@Transactional(readOnly = true)
class ProposalFacts implements TaskFacts {

    private static final Map<Review, String> REASONS = Map.of(
            Review.NONE, "nothing is above a limit",
            Review.ESTIMATE, "its value is above the limit for one person",
            Review.DISCOUNT, "its discount is above the limit",
            Review.BOTH, "its value and its discount are above the limits");

    private final Proposals proposals;
    private final Scopes scopes;

    ProposalFacts(Proposals proposals, Scopes scopes) {
        this.proposals = proposals;
        this.scopes = scopes;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return engagement == null
                ? Map.of()
                : proposals.latest(engagement).map(this::facts).orElse(Map.of());
    }

    private Map<String, Object> facts(Proposal newest) {
        return Map.of(
                "proposalVersion", String.valueOf(newest.version()),
                "proposalNet", newest.quote().net().toString(),
                "proposalGross", newest.quote().gross().toString(),
                "proposalReview", REASONS.get(newest.quote().review()),
                "scopedBy", scopes.get(newest.scope()).scopedBy());
    }
}
