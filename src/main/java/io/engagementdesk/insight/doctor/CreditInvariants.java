package io.engagementdesk.insight.doctor;

import java.util.List;

/** Money that went back, and money that nobody asked for. */
final class CreditInvariants {

    static final List<Invariant> CREDITS = List.of(
            Invariant.of(
                    "numbers",
                    "Credit notes are numbered without a gap.",
                    """
            select n.series from credit_note n group by n.series
            having count(*) <> max(n.running) or min(n.running) <> 1"""),
            Invariant.of(
                    "credited",
                    "Every credit note is booked with its amount, and nothing is credited without one.",
                    """
            select n.number from credit_note n where n.amount <> (select coalesce(sum(x.amount), 0)
                from ledger_posting p join ledger_entry x on x.posting = p.id
                where p.reference = 'credited:' || n.number and x.amount > 0)
            union select p.reference from ledger_posting p where p.kind = 'credited'
            and not exists (select 1 from credit_note n where p.reference = 'credited:' || n.number)"""),
            Invariant.of(
                    "repaid",
                    "What was credited has been given back or is on its way; what more was given back is somebody’s task.",
                    """
            select owed.account from (select x.account, sum(x.amount) as amount from ledger_entry x
                where x.account like 'refund:%' group by x.account) owed
            where not exists (select 1 from complaint c where c.open_for = substring(owed.account from 8))
            and (owed.amount > 0 and not exists (select 1 from follow_up f where f.reference like 'uncredited:%'
                and f.engagement = substring(owed.account from 8) and f.resolved_at is null)
            or owed.amount < 0 and not exists (select 1 from payment_operation o
                where o.account = owed.account and o.state <> 'REFUNDED'))"""),
            Invariant.of(
                    "rest",
                    "Of a payment no more is given back or on its way back than was received.",
                    """
            select t.id from payment_operation o join payment_operation t on t.id = o.target
            where o.purpose = 'REFUND' and o.state not in ('FAILED', 'VOIDED', 'EXPIRED')
            group by t.id, t.amount having sum(o.amount) > t.amount"""),
            Invariant.of(
                    "stray",
                    "Money that nobody asked for is somebody’s task until it is placed, given back or kept apart.",
                    """
            select o.id from payment_operation o where o.purpose = 'STRAY' and o.state = 'CAPTURED'
            and not exists (select 1 from payment_operation r where r.target = o.id)
            and not exists (select 1 from ledger_posting p where p.reference = 'foreign:' || o.id)
            and not exists (select 1 from follow_up f where f.reference = 'unplaced:' || o.id
                and f.resolved_at is null)"""),
            Invariant.of(
                    "complaint",
                    "An open complaint is somebody’s task.",
                    """
            select c.engagement from complaint c where c.closed_at is null and not exists (select 1
            from ACT_RU_VARIABLE v where v.NAME_ = 'complaint' and v.TEXT_ = cast(c.id as varchar(36)))"""));

    private CreditInvariants() {}
}
