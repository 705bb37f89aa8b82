package io.engagementdesk.insight.doctor;

import java.util.List;

/** Invoices, instalments and transfers against the books. */
final class BillingInvariants {

    static final List<Invariant> BILLING = List.of(
            Invariant.of(
                    "invoices",
                    "Invoices and their corrections are numbered without a gap.",
                    """
            select v.series from invoice v group by v.series
            having count(*) <> max(v.running) or min(v.running) <> 1"""),
            Invariant.of(
                    "invoiced",
                    "Every invoice that charges or takes back is booked with its amount, and its lines add up to it.",
                    """
            select v.number from invoice v where v.kind <> 'FINAL' and v.net + v.tax <> (
                select coalesce(sum(abs(x.amount)), 0) from ledger_posting p join ledger_entry x on x.posting = p.id
                where p.reference in ('invoiced:' || v.number, 'corrected:' || v.number)
                and x.account = 'receivable:' || v.engagement)
            or v.net <> (select coalesce(sum(l.net), 0) from invoice_line l where l.invoice = v.number)
            or v.tax <> (select coalesce(sum(l.tax), 0) from invoice_line l where l.invoice = v.number)"""),
            Invariant.of(
                    "instalments",
                    "What is invoiced of an instalment is what it costs.",
                    """
            select cast(i.id as varchar(36)) from instalment i left join invoice v on v.number = i.invoice
            where i.state in ('INVOICED', 'CREDITED') and v.number is null
            or v.number is not null and (v.net <> i.net or v.tax <> i.tax)"""),
            Invariant.of(
                    "transfers",
                    "Every bank transfer is booked with its amount.",
                    """
            select t.reference from bank_transfer t where t.amount <> (select coalesce(sum(x.amount), 0)
                from ledger_posting p join ledger_entry x on x.posting = p.id
                where p.reference = 'transfer:' || t.reference and x.account = 'bank')"""),
            Invariant.of(
                    "closed",
                    "A closed or terminated project owes nothing, has used its deposit and earned all that was invoiced.",
                    """
            select e.number || ' ' || x.account from engagement e join ledger_entry x
            on x.account in ('receivable:' || e.number, 'deposit:' || e.number, 'deferred:' || e.number)
            where e.state in ('CLOSED', 'TERMINATED') group by e.number, x.account having sum(x.amount) <> 0"""));

    private BillingInvariants() {}
}
