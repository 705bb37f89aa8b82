package io.engagementdesk.insight.doctor;

import java.util.List;

/** The books in themselves. */
final class BookInvariants {

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

    private BookInvariants() {}
}
