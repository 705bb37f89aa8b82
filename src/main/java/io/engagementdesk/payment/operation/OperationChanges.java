package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what the provider says of an operation: its state, the books, the timeline, in one transaction. */
@Component
class OperationChanges {

    private final OperationRows rows;
    private final Booking booking;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperationChanges(
            OperationRows rows, Booking booking, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.booking = booking;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Applies what is news to a locked operation; the same news again changes nothing. */
    Operation apply(Operation known, Movement movement, Actor actor) {
        OperationState next = Sight.of(known.purpose(), movement);
        if (hasComeBack(known, next)) {
            return takeBack(known, movement, actor);
        }
        Operation seen = next.isReceived() && !known.state().isReceived() ? receive(known, movement, actor) : known;
        return seen.state().mayBecome(next) ? become(seen, next, movement, actor) : seen;
    }

    /** Days after it was made a refund may return: the client's account is closed, his card has run out. */
    private static boolean hasComeBack(Operation known, OperationState next) {
        return known.purpose() == Purpose.REFUND
                && known.state() == OperationState.REFUNDED
                && next == OperationState.FAILED;
    }

    private Operation takeBack(Operation made, Movement movement, Actor actor) {
        booking.reverse(made);
        Operation failed = become(made, OperationState.FAILED, movement, actor);
        made.target().map(rows::lock).ifPresent(paid -> rows.update(paid.in(stillGivenBack(paid), clock.instant())));
        return failed;
    }

    private OperationState stillGivenBack(Operation paid) {
        return rows.refunded(paid.id()) > 0 ? OperationState.PARTLY_REFUNDED : OperationState.CAPTURED;
    }

    /** What is not even asked for has failed. */
    Operation refuse(Operation known, String why) {
        Operation refused = known.failed(why, clock.instant());
        rows.update(refused);
        note(refused, Actor.PROCESS);
        tell(refused);
        return refused;
    }

    /** It has become impossible because of what the timeline tells already. */
    Operation giveUp(Operation known, String why) {
        Operation given = known.failed(why, clock.instant());
        rows.update(given);
        return given;
    }

    private void tell(Operation now) {
        if (now.purpose() == Purpose.REFUND && now.state() == OperationState.FAILED) {
            events.publishEvent(new RefundFailed(now));
        }
        if (now.purpose() == Purpose.COVER && now.state() == OperationState.AUTHORISED) {
            events.publishEvent(new CoverPlaced(now));
        }
    }

    private Operation receive(Operation known, Movement movement, Actor actor) {
        OperationState first = known.purpose() == Purpose.REFUND ? OperationState.REFUNDED : OperationState.CAPTURED;
        Operation received = become(known, first, movement, actor);
        if (!received.purpose().isHold()) {
            booking.book(received);
            events.publishEvent(new MoneyArrived(received));
        }
        return received;
    }

    private Operation become(Operation known, OperationState next, Movement movement, Actor actor) {
        Operation now = new Operation(
                known.id(),
                known.engagement(),
                known.purpose(),
                known.attempt(),
                known.target(),
                known.amount(),
                next,
                Optional.of(movement.id()),
                known.card().or(movement::card),
                movement.reason(),
                known.account(),
                known.merchant(),
                movement.standsUntil(),
                clock.instant());
        rows.update(now);
        note(now, actor);
        follow(now);
        tell(now);
        return now;
    }

    private void note(Operation now, Actor actor) {
        now.fact()
                .filter(what -> now.engagement() != null)
                .ifPresent(what -> timeline.add(now.engagement(), actor, what, detail(now)));
    }

    /** Without the provider's word: he knows nothing of it. */
    Operation fail(Operation known, String why) {
        Operation failed = known.failed(why, clock.instant());
        rows.update(failed);
        timeline.add(known.engagement(), Actor.PROCESS, failed.fact().orElse("paymentFailed"), detail(failed));
        return failed;
    }

    private static String detail(Operation now) {
        return now.amount() + now.reason().map(why -> " (" + why + ")").orElse("");
    }

    /** What was done to a hold or payment shows in its own state too. */
    private void follow(Operation done) {
        if (done.target().isPresent() && !done.state().isOpen() && done.state() != OperationState.FAILED) {
            Operation target = rows.lock(done.target().get());
            OperationState next = done.purpose() == Purpose.REFUND ? refunded(target) : done.state();
            if (target.state().mayBecome(next)) {
                rows.update(target.in(next, clock.instant()));
            }
        }
    }

    private OperationState refunded(Operation target) {
        boolean all = rows.refunded(target.id()) >= target.amount().getAmountMinorLong();
        return all ? OperationState.REFUNDED : OperationState.PARTLY_REFUNDED;
    }
}
