package io.engagementdesk.payment.operation;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import org.springframework.stereotype.Component;

/** Which movement of money stands in the books how; holds and their releases are not money, what is taken of a hold is. */
@Component
class Booking {

    private final Ledger ledger;

    Booking(Ledger ledger) {
        this.ledger = ledger;
    }

    void book(Operation done) {
        switch (done.purpose()) {
            case DEPOSIT -> received(done, Accounts.deposit(done.engagement()));
            case CAPTURE -> received(done, done.account().orElseGet(() -> Accounts.receivable(done.engagement())));
            case CHARGE, BALANCE -> received(done, Accounts.receivable(done.engagement()));
            case STRAY -> received(done, Accounts.UNPLACED);
            case REFUND -> givenBack(done);
            default -> {}
        }
    }

    private void received(Operation done, String account) {
        ledger.post(posting("paid:", done)
                .debit(Accounts.PROVIDER, done.amount())
                .credit(account, done.amount())
                .balanced());
    }

    private void givenBack(Operation done) {
        ledger.post(posting("", done)
                .debit(out(done), done.amount())
                .credit(Accounts.PROVIDER, done.amount())
                .balanced());
    }

    /** What was given back has come back. */
    void reverse(Operation made) {
        ledger.post(Posting.of("reversed:" + made.id(), "refundFailed", made.engagement())
                .debit(Accounts.PROVIDER, made.amount())
                .credit(out(made), made.amount())
                .balanced());
    }

    /** The account that was given back from. */
    private static String out(Operation refund) {
        return refund.account().orElseGet(() -> Accounts.deposit(refund.engagement()));
    }

    private static Posting.Draft posting(String prefix, Operation done) {
        return Posting.of(prefix + done.id(), done.fact().orElseThrow(), done.engagement());
    }
}
