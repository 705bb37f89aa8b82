package io.engagementdesk.insight.doctor;

import java.util.List;

/** Papers and the evidence for them, as far as the database tells it (I9). */
final class ContractInvariants {

    static final List<Invariant> CONTRACTS = List.of(
            Invariant.of(
                    "evidence",
                    "Every signed paper has its signature and its line in the signing log, over the same bytes.",
                    """
            select cast(p.id as varchar(36)) from contract_paper p where p.elsewhere = false
            and p.state in ('CLIENT_SIGNED', 'SIGNED', 'SEALED', 'IN_FORCE')
            and (not exists (select 1 from contract_signature s
                    where s.paper = p.id and s.side = 'CLIENT' and s.sha256 = p.sha256)
                or not exists (select 1 from signing_event l
                    where l.paper = p.id and l.event = 'SIGNED' and l.sha256 = p.sha256))"""),
            Invariant.of(
                    "countersigned",
                    "What is sealed or in force both sides have signed.",
                    """
            select cast(p.id as varchar(36)) from contract_paper p where p.elsewhere = false
            and p.state in ('SIGNED', 'SEALED', 'IN_FORCE') and not exists (select 1 from contract_signature s
                where s.paper = p.id and s.side = 'PRACTICE' and s.sha256 = p.sha256)"""),
            Invariant.of(
                    "unsealed",
                    "Nothing is in force that is not sealed.",
                    """
            select cast(p.id as varchar(36)) from contract_paper p where p.elsewhere = false
            and p.state in ('SEALED', 'IN_FORCE') and (p.sealed is null or p.seal is null)"""),
            Invariant.of(
                    "master",
                    "A client has one general agreement in force at most.",
                    """
            select p.party from contract_paper p where p.kind = 'MSA' and p.state = 'IN_FORCE'
            group by p.party having count(*) > 1"""),
            Invariant.of(
                    "agreement",
                    "Work is in force under a general agreement only.",
                    """
            select c.engagement from contract c where c.state = 'IN_FORCE' and not exists (select 1
            from contract_paper p where p.party = c.party and p.kind = 'MSA' and p.in_force_at is not null)"""));

    private ContractInvariants() {}
}
