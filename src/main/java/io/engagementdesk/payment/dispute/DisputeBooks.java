package io.engagementdesk.payment.dispute;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A dispute's money in the books: taken and given back as the provider does it, lost when the bank has decided so. */
@Component
class DisputeBooks {

    private final Ledger ledger;
    private final JdbcClient jdbc;

    DisputeBooks(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** What more, or less, the provider has than before. */
    void moved(Dispute dispute, Money more) {
        if (more.isZero()) {
            return;
        }
        String reference = "dispute:%s:%02d".formatted(dispute.id(), booked(dispute) + 1);
        String kind = more.isPositive() ? "disputeWithdrawn" : "disputeReinstated";
        ledger.post(Posting.of(reference, kind, dispute.engagement())
                .debit(Accounts.LOSS_DISPUTE, more)
                .credit(Accounts.PROVIDER, more)
                .balanced());
    }

    private int booked(Dispute dispute) {
        return jdbc.sql("select count(*) from ledger_posting where reference like ?")
                .param("dispute:" + dispute.id() + ":%")
                .query(Integer.class)
                .single();
    }

    /** What the client had paid ahead and got back from his bank is owed to him no more. */
    void lost(Dispute dispute) {
        String deposit = Accounts.deposit(dispute.engagement());
        Money ahead =
                ledger.balance(deposit, dispute.amount().getCurrencyUnit()).negated();
        Money returned = ahead.isLessThan(dispute.amount()) ? ahead : dispute.amount();
        if (returned.isPositive()) {
            ledger.post(Posting.of("disputeLost:" + dispute.id(), "disputeLost", dispute.engagement())
                    .debit(deposit, returned)
                    .credit(Accounts.LOSS_DISPUTE, returned)
                    .balanced());
        }
    }
}
