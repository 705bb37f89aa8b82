package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import org.springframework.stereotype.Component;

/** Sends an operation to the provider; built from stored values only, so that a repetition is the same request. */
@Component
class GatewayCalls {

    private final PaymentGateway gateway;
    private final OperationRows rows;

    GatewayCalls(PaymentGateway gateway, OperationRows rows) {
        this.gateway = gateway;
        this.rows = rows;
    }

    Movement send(Operation operation) {
        return switch (operation.purpose()) {
            case HOLD -> gateway.hold(order(operation));
            case CHARGE -> gateway.charge(order(operation));
            case CAPTURE -> gateway.capture(change(operation));
            case REFUND -> gateway.refund(change(operation));
            case RELEASE -> gateway.release(operation.id(), payment(operation));
            case DEPOSIT, BALANCE -> throw new IllegalStateException(operation.id() + " is paid by the client");
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
