package io.engagementdesk.insight.doctor;

import java.util.List;

/** Projects: begun when they were agreed and secured, with their milestones and their team. */
final class ProjectInvariants {

    static final List<Invariant> PROJECTS = List.of(
            Invariant.of(
                    "project",
                    "What is being delivered is a project with milestones.",
                    """
            select e.number from engagement e where e.state = 'DELIVERING' and not exists (select 1 from project p
            join project_milestone m on m.engagement = p.engagement where p.engagement = e.number)"""),
            Invariant.of(
                    "begun",
                    "A project begins under a contract in force for exactly what the client has accepted.",
                    """
            select p.engagement from project p where not exists (select 1 from contract c
            where c.engagement = p.engagement and c.proposal = p.proposal and c.scope = p.scope
            and c.state = 'IN_FORCE')"""),
            Invariant.of(
                    "team",
                    "Somebody is booked for every project under way, and nobody for one that is being ended or has been.",
                    """
            select p.engagement from project p join engagement e on e.number = p.engagement where e.closed_at is null
            and not exists (select 1 from project_member m where m.engagement = p.engagement and m.booked = true)
            and not exists (select 1 from termination t where t.engagement = p.engagement and t.back is not null) union
            select t.engagement from termination t join project_member m on m.engagement = t.engagement
            where t.back is not null"""),
            Invariant.of(
                    "terminated",
                    "What is terminated was assessed and settled, and nothing of it is open.",
                    """
            select e.number from engagement e where e.state = 'TERMINATED' and (not exists (select 1 from termination t
            where t.engagement = e.number and t.assessed_at is not null and t.back is not null)
            or exists (select 1 from project_milestone m where m.engagement = e.number
            and m.state not in ('ACCEPTED', 'CLOSED'))
            or exists (select 1 from objection o where o.engagement = e.number and o.state <> 'SETTLED')
            or exists (select 1 from instalment i where i.engagement = e.number
            and i.state in ('PLANNED', 'FROZEN', 'INVOICED')))"""),
            Invariant.of(
                    "accepted",
                    "What counts as accepted was accepted by the client, by his silence, or by a settlement.",
                    """
            select m.engagement from project_milestone m where m.state = 'ACCEPTED' and not exists (select 1
            from presentation p join milestone_acceptance a on a.presentation = p.id and a.sha256 = p.sha256
            where p.engagement = m.engagement and p.milestone = m.no and a.verdict in ('ACCEPTED', 'DEEMED'))
            and not exists (select 1 from objection o where o.engagement = m.engagement and o.milestone = m.no
            and o.state = 'SETTLED') union
            select m.engagement from project_milestone m
            where (m.state = 'ACCEPTED' and m.accepted_at is null) or (m.state <> 'ACCEPTED' and m.accepted_at is not null)"""),
            Invariant.of(
                    "presented",
                    "What a client was shown has files, each with its hash.",
                    """
            select p.engagement from presentation p where not exists (select 1 from deliverable d
            join document f on f.id = d.document where d.presentation = p.id and f.sha256 is not null)"""),
            Invariant.of(
                    "hours",
                    "Time is entered in quarter hours, and nobody has worked more than 24 hours of a day.",
                    """
            select engagement from time_entry where minutes <= 0 or mod(minutes, 15) <> 0 union
            select t.engagement from time_entry t where 1440 < (select sum(d.minutes) from time_entry d
            where d.practitioner = t.practitioner and d.worked_on = t.worked_on)"""));

    private ProjectInvariants() {}
}
