package io.engagementdesk.payment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.Tax;
import io.engagementdesk.payment.cover.CardHolds;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.payment.price.Waivers;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prices an engagement when it has ended, books what is owed, uses the deposit. */
@Component
@Transactional
class Settlement {

    /** What becomes of the hold. */
    enum Hold {
        CAPTURE,
        RELEASE,
        NONE
    }

    /** What is left when hold and deposit have been used. */
    enum Balance {
        DUE,
        SURPLUS,
        SETTLED
    }

    /** How a priced call is settled. */
    record Outcome(Hold hold, Balance balance) {}

    private final Operations operations;
    private final TalkTime calls;
    private final Prices prices;
    private final Balances balances;
    private final CardHolds holds;
    private final Waivers waivers;
    private final Ledger ledger;
    private final Engagements engagements;

    Settlement(
            Operations operations,
            TalkTime calls,
            Prices prices,
            Balances balances,
            CardHolds holds,
            Waivers waivers,
            Ledger ledger,
            Engagements engagements) {
        this.operations = operations;
        this.calls = calls;
        this.prices = prices;
        this.balances = balances;
        this.holds = holds;
        this.waivers = waivers;
        this.ledger = ledger;
        this.engagements = engagements;
    }

    /** Nothing comes to be paid ahead while it is counted. */
    Outcome price(String engagement) {
        operations.lockAll(engagement);
        Money deposited = balances.deposited(engagement);
        Price price =
                prices.make(engagement, calls.secondsTogether(engagement), calls.minutesAllowed(engagement), deposited);
        Money used = deposited.isLessThan(price.gross()) ? deposited : price.gross();
        ledger.post(Stream.of(priced(engagement, price), used(engagement, used))
                .filter(posting -> !posting.entries().isEmpty())
                .map(Posting.Draft::balanced)
                .toList());
        engagements.move(engagement, State.IN_CALL, State.SETTLING, Actor.PROCESS);
        return outcome(engagement, price.tax(), deposited.minus(used));
    }

    private static Posting.Draft priced(String engagement, Price price) {
        return Posting.of("priced:" + engagement, "priced", engagement)
                .debit(Accounts.receivable(engagement), price.gross())
                .credit(Accounts.REVENUE_MICRO, price.net())
                .credit(Accounts.TAX, price.taxAmount());
    }

    private static Posting.Draft used(String engagement, Money amount) {
        return Posting.of("used:" + engagement, "depositApplied", engagement)
                .debit(Accounts.deposit(engagement), amount)
                .credit(Accounts.receivable(engagement), amount);
    }

    private Outcome outcome(String engagement, Tax tax, Money left) {
        Money nothing = left.minus(left);
        Money held = holds.standing(engagement).map(hold -> hold.amount()).orElse(nothing);
        Money owed = waivers.waive(engagement, balances.owed(engagement), held, tax);
        Hold hold = owed.isPositive() ? Hold.CAPTURE : Hold.RELEASE;
        return new Outcome(held.isPositive() ? hold : Hold.NONE, balance(owed.minus(held), left));
    }

    private static Balance balance(Money uncovered, Money left) {
        if (uncovered.isPositive()) {
            return Balance.DUE;
        }
        return left.isPositive() ? Balance.SURPLUS : Balance.SETTLED;
    }
}
