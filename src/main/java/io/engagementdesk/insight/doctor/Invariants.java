package io.engagementdesk.insight.doctor;

import java.util.List;
import java.util.regex.Pattern;

/** Everything that must hold; portable SQL without the engine, so that it also runs beside a broken desk. */
final class Invariants {

    /** Links of clients, keys of providers, numbers of cards; an id may have as many digits, but letters beside them. */
    private static final Pattern SECRET = Pattern.compile(
            "https?://\\S+/c/|sk_(live|test)_|whsec_|(?<![0-9a-f-])(?:\\d[ -]?){15,18}\\d(?![ -]?[0-9a-f])");

    /** The engagement's process instances, its own and those its call activities began. */
    private static final String INSTANCES =
            "(select i.ID_ from ACT_RU_EXECUTION i where i.PARENT_ID_ is null and i.BUSINESS_KEY_ = e.number)";

    static final List<Invariant> BOOKS = List.of(
            Invariant.of(
                    "books",
                    "Every posting is balanced in every currency.",
                    """
            select p.reference || ' ' || x.currency from ledger_posting p join ledger_entry x on x.posting = p.id
            group by p.reference, x.currency having sum(x.amount) <> 0"""),
            Invariant.of(
                    "entries",
                    "Every posting has entries.",
                    """
            select p.reference from ledger_posting p
            where not exists (select 1 from ledger_entry x where x.posting = p.id)"""));

    static final List<Invariant> MONEY = List.of(
            Invariant.of(
                    "provider",
                    "The provider holds for each engagement what the books say.",
                    """
            select e.number from engagement e where exists (select 1 from sandbox_payment)
            and not exists (select 1 from payment_operation o where o.engagement = e.number
                and o.state in ('REQUESTED', 'PENDING', 'ACTION_NEEDED'))
            and (select coalesce(sum(s.captured - s.refunded), 0) from sandbox_payment s
                where s.engagement = e.number and s.kind <> 'REFUND')
            <> (select coalesce(sum(x.amount), 0) from ledger_entry x join ledger_posting p on p.id = x.posting
                where p.engagement = e.number and x.account = 'provider')"""),
            Invariant.of(
                    "capture",
                    "An operation takes money once.",
                    """
            select operation from sandbox_payment where captured > 0 group by operation having count(*) > 1"""),
            Invariant.of(
                    "limits",
                    "Nothing is captured beyond its amount or refunded beyond its capture.",
                    """
            select id from sandbox_payment where captured > amount or (kind <> 'REFUND' and refunded > captured)"""),
            Invariant.of(
                    "settled",
                    "A fulfilled engagement is paid, or somebody has the task to see to it.",
                    """
            select e.number from engagement e where e.state = 'FULFILLED'
            and (select coalesce(sum(x.amount), 0) from ledger_entry x
                where x.account = 'receivable:' || e.number) <> 0
            and not exists (select 1 from ACT_RU_TASK t where t.PROC_INST_ID_ in %s
                and t.TASK_DEF_KEY_ in ('payBalance', 'collectBalance', 'resolvePayment'))"""
                            .formatted(INSTANCES)),
            Invariant.of(
                    "inbox",
                    "What a provider told us is acted upon within 15 minutes, or somebody’s task.",
                    """
            select i.event_id from inbox_event i where (i.state = 'RECEIVED'
                and i.received_at < cast(:now as timestamp with time zone) - interval '15' minute
                and not exists (select 1 from ACT_RU_JOB j where j.HANDLER_CFG_ = cast(i.id as varchar(36))))
            or (i.state = 'PARKED' and not exists (select 1 from follow_up f where f.reason = 'PAYMENT'
                and f.reference in (i.event_id, i.object_id, cast(i.id as varchar(36)))))"""));

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
                            .formatted(INSTANCES)),
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
                or i.PROC_DEF_ID_ like 'micro-engagement:%')"""),
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
            where h.until > cast(:now as timestamp with time zone) and not exists (select 1 from engagement e
                where e.number = h.engagement and e.closed_at is null)"""));

    static final List<Invariant> WORDS = List.of(
            Invariant.of(
                    "mail",
                    "A message goes out once, and its mail is that of its message.",
                    """
            select m.reference from message m join mailbox_mail b on b.message_id = m.id where m.state <> 'SENT'"""),
            Invariant.of(
                    "undelivered",
                    "A message that failed for good is somebody’s task.",
                    """
            select m.reference from message m where m.state = 'FAILED' and not exists (select 1 from follow_up f
            where f.reason = 'UNDELIVERED' and f.reference in (m.reference, cast(m.id as varchar(36))))"""),
            new Invariant(
                    "secrets",
                    "No variable holds a link, a key or a card number.",
                    "select NAME_ || '=' || TEXT_ from ACT_RU_VARIABLE where TEXT_ is not null",
                    value -> SECRET.matcher(value).find()));

    private Invariants() {}
}
