package io.engagementdesk.payment.cover;

import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What is held on a client's cards now, and the card that is used next. */
@Component
public class StandingHolds {

    private final Operations operations;

    StandingHolds(Operations operations) {
        this.operations = operations;
    }

    /** Oldest first. */
    public List<Operation> of(String engagement) {
        return operations.of(engagement).stream()
                .filter(operation -> operation.purpose().isHold() && operation.state() == OperationState.AUTHORISED)
                .toList();
    }

    public Optional<Operation> newest(String engagement) {
        return last(of(engagement));
    }

    /** Whether this much is held until then, so that no other hold is needed. */
    public boolean covers(String engagement, Money amount, Instant until) {
        return newest(engagement)
                .filter(hold -> !hold.amount().isLessThan(amount))
                .filter(hold -> hold.standsUntil().map(until::isBefore).orElse(true))
                .isPresent();
    }

    /** Token of the card the client confirmed last, or else of the one he saved when he paid his deposit. */
    public Optional<String> card(String engagement) {
        return last(operations.of(engagement, Purpose.COVER).stream()
                        .filter(cover -> cover.card().isPresent())
                        .toList())
                .flatMap(Operation::card)
                .or(() -> operations.of(engagement, Purpose.DEPOSIT).stream()
                        .map(Operation::card)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Operation> last(List<Operation> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
