package io.engagementdesk.insight.doctor;

import java.util.List;

/** Proposals: one on offer, waited for, answered once, and accepted exactly as they are kept. */
final class ProposalInvariants {

    static final List<Invariant> PROPOSALS = List.of(
            Invariant.of(
                    "offer",
                    "An engagement has one proposal on offer at most.",
                    """
            select engagement from proposal where state in ('DRAFT', 'ISSUED') group by engagement
            having count(*) > 1"""),
            Invariant.of(
                    "offered",
                    "A proposal on offer waits for its client.",
                    """
            select p.engagement from proposal p join engagement e on e.number = p.engagement where p.state = 'ISSUED'
            and e.closed_at is null and not exists (select 1 from ACT_RU_TASK t where t.ID_ = p.task)"""),
            Invariant.of(
                    "answered",
                    "A proposal that has been answered is no longer on offer.",
                    """
            select p.engagement from proposal p join proposal_answer a on a.proposal = p.id
            where p.state in ('DRAFT', 'ISSUED', 'LAPSED')"""),
            Invariant.of(
                    "accepted",
                    "What a client has accepted is exactly the paper that is kept.",
                    """
            select p.engagement from proposal p left join proposal_answer a on a.proposal = p.id
            left join document d on d.id = p.pdf where p.state = 'ACCEPTED' and (a.proposal is null or d.id is null
            or a.verdict <> 'ACCEPT' or a.sha256 <> d.sha256 or p.sha256 <> d.sha256)"""));

    private ProposalInvariants() {}
}
