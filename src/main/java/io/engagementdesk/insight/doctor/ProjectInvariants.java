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
                    "Somebody is booked for every project under way.",
                    """
            select p.engagement from project p join engagement e on e.number = p.engagement where e.closed_at is null
            and not exists (select 1 from project_member m where m.engagement = p.engagement and m.booked = true)"""),
            Invariant.of(
                    "hours",
                    "Time is entered in quarter hours, and nobody has worked more than 24 hours of a day.",
                    """
            select engagement from time_entry where minutes <= 0 or mod(minutes, 15) <> 0 union
            select t.engagement from time_entry t where 1440 < (select sum(d.minutes) from time_entry d
            where d.practitioner = t.practitioner and d.worked_on = t.worked_on)"""));

    private ProjectInvariants() {}
}
