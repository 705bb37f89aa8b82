package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.util.Optional;
import org.joda.money.Money;

/** Reads a movement at the provider as the state of the operation that asked for it. */
final class Sight {

    private Sight() {}

    static OperationState of(Purpose purpose, Movement movement) {
        return switch (movement.status()) {
            case OPEN -> OperationState.PENDING;
            case ACTION_NEEDED -> OperationState.ACTION_NEEDED;
            case AUTHORISED -> OperationState.AUTHORISED;
            case CAPTURED -> captured(purpose, movement);
            case DECLINED, AUTHENTICATION_REQUIRED -> OperationState.FAILED;
            case VOIDED -> purpose == Purpose.REFUND ? OperationState.FAILED : OperationState.VOIDED;
            case EXPIRED -> purpose == Purpose.RELEASE ? OperationState.VOIDED : OperationState.EXPIRED;
            case REFUNDED -> OperationState.REFUNDED;
        };
    }

    private static OperationState captured(Purpose purpose, Movement movement) {
        if (purpose == Purpose.RELEASE || !movement.refunded().isPositive()) {
            return OperationState.CAPTURED;
        }
        return movement.refunded().isLessThan(movement.captured())
                ? OperationState.PARTLY_REFUNDED
                : OperationState.REFUNDED;
    }

    /** Why this movement cannot be the answer to this operation, if it cannot. */
    static Optional<String> mismatch(Operation asked, Movement movement) {
        Money wanted = asked.amount();
        Money found = asked.purpose() == Purpose.CAPTURE || asked.purpose() == Purpose.STRAY
                ? movement.captured()
                : movement.amount();
        boolean comparable =
                asked.purpose() != Purpose.RELEASE && (asked.purpose() != Purpose.CAPTURE || movement.received());
        return comparable && !found.equals(wanted)
                ? Optional.of(asked.id() + " is about " + wanted + ", the provider says " + found)
                : Optional.empty();
    }
}
