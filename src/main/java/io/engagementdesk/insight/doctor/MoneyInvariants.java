package io.engagementdesk.insight.doctor;

import java.util.List;

/** Money between the client, the provider and the books (I1 to I4, I7). */
final class MoneyInvariants {

    static final List<Invariant> MONEY = List.of(
            Invariant.of(
                    "limits",
                    "Nothing is taken beyond its hold or given back beyond its payment.",
                    """
            select t.id from payment_operation o join payment_operation t on t.id = o.target
            where o.purpose in ('CAPTURE', 'REFUND') and o.state in ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED')
            group by t.id, t.amount having sum(o.amount) > t.amount"""),
            Invariant.of(
                    "moved",
                    "An operation has moved money exactly when it is booked: its state never goes back.",
                    """
            select o.id from payment_operation o where o.purpose not in ('HOLD', 'COVER', 'RELEASE')
            and (case when o.state in ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED') then 1 else 0 end) <>
                (select count(*) from ledger_posting p
                where p.reference = case when o.purpose = 'REFUND' then o.id else 'paid:' || o.id end)
            - (select count(*) from ledger_posting r where r.reference = 'reversed:' || o.id)"""),
            Invariant.of(
                    "dispute",
                    "What the provider took for a dispute is booked, and somebody sees to each that is open.",
                    """
            select d.id from dispute d where d.withdrawn <> (select coalesce(-sum(x.amount), 0) from ledger_entry x
                join ledger_posting p on p.id = x.posting
                where x.account = 'provider' and p.reference like 'dispute:' || d.id || ':%')
            or (d.closed_at is null and not exists (select 1 from ACT_RU_VARIABLE v
                where v.NAME_ = 'dispute' and v.TEXT_ = d.id))"""),
            Invariant.of(
                    "refund",
                    "A refund that failed is somebody’s task until it is decided.",
                    """
            select o.id from payment_operation o where o.purpose = 'REFUND' and o.state = 'FAILED'
            and o.engagement is not null and coalesce(o.reason, '') <> 'not_found'
            and not exists (select 1 from ACT_RU_VARIABLE v
                where v.NAME_ = 'refund' and v.TEXT_ = o.id)
            and not exists (select 1 from timeline t where t.engagement = o.engagement
                and t.what = 'failedRefundDecided' and t.detail like o.id || ':%')"""),
            Invariant.of(
                    "hold",
                    "No hold stands on the card of an engagement that has ended, or that was taken or released.",
                    """
            select o.id from payment_operation o join engagement e on e.number = o.engagement
            where o.purpose in ('HOLD', 'COVER') and o.state = 'AUTHORISED' and (e.closed_at is not null or exists (
                select 1 from payment_operation d where d.target = o.id and d.state in ('CAPTURED', 'VOIDED')))"""),
            Invariant.of(
                    "taken",
                    "What was taken of a hold is booked as a capture of it, by whomever it was taken.",
                    """
            select o.id from payment_operation o where o.purpose in ('HOLD', 'COVER')
            and o.state in ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED') and not exists (
                select 1 from payment_operation d where d.target = o.id and d.purpose = 'CAPTURE'
                and d.state not in ('FAILED', 'VOIDED', 'EXPIRED'))"""),
            Invariant.of(
                    "settled",
                    "An engagement that was served, missed or cancelled is paid, or somebody has the task to see to it.",
                    """
            select e.number from engagement e where (e.state in ('FULFILLED', 'NO_SHOW')
                or e.state = 'CANCELLED' and exists (select 1 from forfeit f where f.engagement = e.number))
            and (select coalesce(sum(x.amount), 0) from ledger_entry x
                where x.account = 'receivable:' || e.number) <> 0
            and not exists (select 1 from ACT_RU_TASK t where t.PROC_INST_ID_ in %s
                and t.TASK_DEF_KEY_ in ('payBalance', 'collectBalance', 'resolvePayment'))"""
                            .formatted(Invariant.INSTANCES)),
            Invariant.of(
                    "cover",
                    "A client’s card is held once for an engagement, not twice.",
                    """
            select o.engagement from payment_operation o where o.purpose in ('HOLD', 'COVER')
            and o.state = 'AUTHORISED' group by o.engagement having count(*) > 1"""),
            Invariant.of(
                    "forfeit",
                    "What is kept of an engagement was priced once it has ended, and a client who did not come pays a share.",
                    """
            select e.number from engagement e left join forfeit f on f.engagement = e.number
            where e.closed_at is not null and ((f.engagement is not null and not exists (select 1 from price p
                where p.engagement = e.number)) or (e.state = 'NO_SHOW' and f.engagement is null))"""),
            Invariant.of(
                    "inbox",
                    "What a provider told us is acted upon within 15 minutes, or somebody’s task.",
                    """
            select i.event_id from inbox_event i where (i.state = 'RECEIVED'
                and i.received_at < cast(:now as timestamp with time zone) - interval '15' minute
                and not exists (select 1 from ACT_RU_JOB j where j.HANDLER_CFG_ = cast(i.id as varchar(36))))
            or (i.state = 'PARKED' and not exists (select 1 from follow_up f where f.reason = 'PAYMENT'
                and f.reference in (i.event_id, i.object_id, cast(i.id as varchar(36)))))"""));

    private MoneyInvariants() {}
}
