package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds that somebody of the practice takes in the provider's own pages: booked once, as captures of their own (F35). */
@Component
class Takings {

    /** Why a capture or release of ours came to nothing. */
    private static final String TAKEN = "taken_at_provider";

    private final OperationRows rows;
    private final OperationChanges changes;
    private final GatewayCalls calls;
    private final Ledger ledger;
    private final FollowUps followUps;
    private final Clock clock;

    Takings(
            OperationRows rows,
            OperationChanges changes,
            GatewayCalls calls,
            Ledger ledger,
            FollowUps followUps,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.calls = calls;
        this.ledger = ledger;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What a hold's news says was taken is ours where a capture of ours took it, and else is written down here. */
    Operation learn(Operation hold, Movement movement) {
        boolean news =
                hold.purpose().isHold() && movement.received() && !hold.state().isReceived();
        return news && captures(hold).stream().noneMatch(this::tookIt) ? write(hold, movement) : hold;
    }

    private Operation write(Operation hold, Movement movement) {
        captures(hold).stream()
                .filter(capture -> capture.state().isOpen())
                .map(capture -> rows.lock(capture.id()))
                .forEach(capture -> changes.giveUp(capture, TAKEN));
        Operation taken = taken(hold, movement);
        rows.insert(taken, null);
        changes.apply(taken, movement, Actor.PROVIDER);
        tell(hold, taken);
        return rows.lock(hold.id());
    }

    private List<Operation> captures(Operation hold) {
        return rows.of(hold.engagement(), Purpose.CAPTURE).stream()
                .filter(capture -> capture.target().equals(Optional.of(hold.id())))
                .toList();
    }

    /** Also where its answer was lost: then it is learnt when it is asked for again. */
    private boolean tookIt(Operation capture) {
        return capture.state().isReceived()
                || calls.look(capture).filter(Movement::received).isPresent();
    }

    private Operation taken(Operation hold, Movement movement) {
        boolean priced = ledger.isPosted("priced:" + hold.engagement());
        return new Operation(
                Movement.taken(hold.id()),
                hold.engagement(),
                Purpose.CAPTURE,
                captures(hold).size() + 1,
                Optional.of(hold.id()),
                movement.captured(),
                OperationState.REQUESTED,
                Optional.of(movement.id()),
                Optional.empty(),
                Optional.empty(),
                priced ? Optional.empty() : Optional.of(Accounts.deposit(hold.engagement())),
                hold.merchant(),
                Optional.empty(),
                clock.instant());
    }

    private void tell(Operation hold, Operation taken) {
        followUps.open(
                Reason.PAYMENT,
                taken.id(),
                taken.engagement(),
                taken.amount() + " of " + hold.id() + " (" + hold.amount() + ") were taken at the provider, not by us."
                        + " It is booked and counts towards the price; what is too much goes back by itself.");
    }

    /** The provider refused to take or release what has been taken, by us or not; empty where that is not why. */
    Optional<Operation> overtaken(Operation refused) {
        return refused.target()
                .flatMap(rows::lockKnown)
                .filter(hold -> hold.purpose().isHold() && refused.purpose() != Purpose.REFUND)
                .flatMap(hold ->
                        calls.look(hold).filter(Movement::received).map(movement -> settle(refused, hold, movement)));
    }

    /** Where its own answer was lost, and its key is forgotten, it was made all the same. */
    private Operation settle(Operation refused, Operation hold, Movement movement) {
        changes.apply(learn(hold, movement), movement, Actor.PROVIDER);
        return calls.look(refused)
                .filter(Movement::received)
                .map(made -> changes.apply(refused, made, Actor.PROCESS))
                .orElseGet(() -> changes.giveUp(refused, TAKEN));
    }
}
