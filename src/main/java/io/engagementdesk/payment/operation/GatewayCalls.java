package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends an operation to the provider; built from stored values only, so that a repetition is the same request. */
@Component
class GatewayCalls {

    /** Short of a day by more than a request may take. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    private final PaymentGateway gateway;
    private final OperationRows rows;
    private final Clock clock;

    GatewayCalls(PaymentGateway gateway, OperationRows rows, Clock clock) {
        this.gateway = gateway;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<String> merchant() {
        return gateway.merchant();
    }

    /** How the operation stands at the provider: by his id where we know it, else by ours. */
    Optional<Movement> look(Operation operation) {
        requireMerchant(operation);
        boolean byHisId = operation.target().isEmpty() || !operation.isOurs();
        return operation.providerId().isPresent() && byHisId
                ? operation.providerId().flatMap(gateway::retrieve)
                : gateway.find(operation.id());
    }

    /** Providers forget keys after a day: then the same request would be another payment, so he is asked first. */
    Movement send(Operation operation) {
        requireMerchant(operation);
        if (!operation.isOurs()) {
            return look(operation).orElseThrow(() -> new Refused(operation.id() + " is not ours to ask for"));
        }
        boolean forgotten = operation.changedAt().isBefore(clock.instant().minus(KEY_LIFE));
        return (forgotten ? look(operation) : Optional.<Movement>empty()).orElseGet(() -> request(operation));
    }

    /** Cards and payments are known on the account on which they were made, and on no other. */
    private void requireMerchant(Operation operation) {
        if (!operation.merchant().equals(gateway.merchant())) {
            throw new Refused(operation.id() + " belongs to the account "
                    + operation.merchant().orElse("of the key"));
        }
    }

    private Movement request(Operation operation) {
        return switch (operation.purpose()) {
            case HOLD -> gateway.hold(order(operation));
            case CHARGE -> gateway.charge(order(operation));
            case CAPTURE -> gateway.capture(change(operation));
            case REFUND -> gateway.refund(change(operation));
            case RELEASE -> gateway.release(operation.id(), payment(operation));
            case DEPOSIT, BALANCE, COVER, STRAY ->
                throw new IllegalStateException(operation.id() + " is paid by the client");
        };
    }

    private static CardOrder order(Operation operation) {
        return new CardOrder(
                operation.id(),
                operation.engagement(),
                operation.amount(),
                operation.card().orElseThrow());
    }

    private Change change(Operation operation) {
        return new Change(operation.id(), payment(operation), operation.amount());
    }

    /** Locked: what becomes of the operation shows in what it works on. */
    private String payment(Operation operation) {
        return operation
                .target()
                .flatMap(rows::lockKnown)
                .flatMap(Operation::providerId)
                .orElseThrow(() -> new IllegalStateException(operation.id() + " has nothing to work on"));
    }
}
