package io.engagementdesk.insight.doctor;

import java.util.List;

/** Engagements and their processes: owned, paired, in order, and going on (I5 to I8, I12). */
final class WorkInvariants {

    static final List<Invariant> WORK = List.of(
            Invariant.of(
                    "owner",
                    "Every open engagement waits for somebody, for a moment, or for work that is due.",
                    """
            select e.number from engagement e where e.closed_at is null
            and not exists (select 1 from ACT_RU_TASK t where t.PROC_INST_ID_ in %1$s and (t.ASSIGNEE_ is not null
                or exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate')))
            and not exists (select 1 from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ in %1$s and j.RETRIES_ > 0)
            and not exists (select 1 from client_link c where c.engagement = e.number and c.state = 'OPEN'
                and c.expires_at > cast(:now as timestamp with time zone))
            and not exists (select 1 from follow_up f where f.engagement = e.number and f.resolved_at is null)"""
                            .formatted(Invariant.INSTANCES)),
            Invariant.of(
                    "process",
                    "Every open engagement has a process.",
                    """
            select e.number from engagement e where e.closed_at is null and not exists (select 1
            from ACT_RU_EXECUTION i where i.PARENT_ID_ is null and i.BUSINESS_KEY_ = e.number)"""),
            Invariant.of(
                    "orphan",
                    "Every process of an engagement has its engagement.",
                    """
            select i.ID_ || ' ' || coalesce(i.BUSINESS_KEY_, 'without key') from ACT_RU_EXECUTION i
            where i.PARENT_ID_ is null and not exists (select 1 from engagement e where e.number = i.BUSINESS_KEY_)
            and (i.BUSINESS_KEY_ like 'E-%' or i.PROC_DEF_ID_ like 'engagement:%' or i.PROC_DEF_ID_ like 'deposit:%'
                or i.PROC_DEF_ID_ like 'micro-engagement:%' or i.PROC_DEF_ID_ like 'settlement:%')"""),
            Invariant.of(
                    "link",
                    "Every open link leads to an open task.",
                    """
            select cast(c.id as varchar(36)) from client_link c where c.state = 'OPEN'
            and not exists (select 1 from ACT_RU_TASK t where t.ID_ = c.task)"""),
            Invariant.of(
                    "states",
                    "States follow one another, and ends are final.",
                    """
            select engagement || ': ' || before || ', ' || detail from (select engagement, detail,
                lag(detail) over (partition by engagement order by id) as before
                from timeline where what = 'state') moves
            where before is not null and substring(before from position('→' in before) + 2)
                <> substring(detail from 1 for position('→' in detail) - 2)"""),
            Invariant.of(
                    "state",
                    "An engagement is in the state that its timeline ends with.",
                    """
            select e.number from engagement e join timeline t on t.engagement = e.number and t.what = 'state'
            where t.id = (select max(l.id) from timeline l where l.engagement = e.number and l.what = 'state')
            and substring(t.detail from position('→' in t.detail) + 2) <> e.state"""),
            Invariant.of(
                    "holds",
                    "Practitioners are held for live engagements only.",
                    """
            select h.practitioner || ' ' || h.engagement from practitioner_hold h
            where h.expires > cast(:now as timestamp with time zone) and not exists (select 1 from engagement e
                where e.number = h.engagement and e.closed_at is null)"""),
            Invariant.of(
                    "line",
                    "A practitioner speaks with one client at a time.",
                    """
            select c.practitioner from phone_call c where c.state = 'CONNECTED'
            group by c.practitioner having count(*) > 1"""),
            Invariant.of(
                    "telephone",
                    "No telephone is left on a call that is over, and nobody is rung twice for one.",
                    """
            select cast(l.phone_call as varchar(36)) || ' ' || l.party from twilio_leg l
            join phone_call c on c.id = l.phone_call where l.state <> 'OVER' and l.released = false
            group by l.phone_call, l.party, coalesce(l.person, ''), c.state
            having count(*) > 1 or c.state in ('ENDED', 'LOST')"""),
            Invariant.of(
                    "stuck",
                    "A step that failed for good is somebody’s task.",
                    """
            select j.ID_ from ACT_RU_JOB j where j.RETRIES_ = 0 and not exists (select 1 from follow_up f
                where f.reason = 'INCIDENT' and f.reference = j.ID_)"""),
            Invariant.of(
                    "progress",
                    "What is due is done within 15 minutes.",
                    """
            select j.ID_ || ' ' || coalesce(j.HANDLER_CFG_, '') from ACT_RU_JOB j where j.RETRIES_ > 0 and j.SUSPENSION_STATE_ = 1
            and coalesce(j.DUEDATE_, j.CREATE_TIME_) < cast(:now as timestamp) - interval '15' minute
            and (j.LOCK_EXP_TIME_ is null or j.LOCK_EXP_TIME_ < cast(:now as timestamp) - interval '15' minute)"""));

    private WorkInvariants() {}
}
