package io.engagementdesk.payment.reconcile;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Matters;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Money that the provider has and nobody asked for stands in the books at once, and is finance's to place. */
@Component
class Strays {

    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("E-\\d{4}-\\d{6,9}");

    private final Findings findings;
    private final Engagements engagements;
    private final FollowUps followUps;
    private final Clock clock;

    Strays(Findings findings, Engagements engagements, FollowUps followUps, Clock clock) {
        this.findings = findings;
        this.engagements = engagements;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Books it as money to be placed, under the name by which the provider knows it. */
    void book(Movement movement) {
        Operation stray = stray(movement);
        forgotten(movement.operation()).ifPresent(engagements::passOver);
        findings.unasked(stray, movement);
        String names = Optional.ofNullable(stray.engagement())
                .map(number -> " It names " + number + ".")
                .orElse("");
        followUps.open(
                Reason.PAYMENT,
                Matters.UNPLACED + stray.id(),
                stray.engagement(),
                "The provider has received " + stray.amount() + " as " + movement.id() + ", which we did not ask for."
                        + names);
    }

    private Operation stray(Movement movement) {
        boolean named = !movement.operation().isBlank() && movement.operation().length() <= LONGEST;
        return new Operation(
                named ? movement.operation() : movement.id(),
                named(movement.operation()).orElse(null),
                Purpose.STRAY,
                1,
                Optional.empty(),
                movement.captured(),
                OperationState.REQUESTED,
                Optional.of(movement.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    private Optional<String> named(String operation) {
        return number(operation).filter(this::isKnown);
    }

    private Optional<String> forgotten(String operation) {
        return number(operation).filter(number -> !isKnown(number));
    }

    private boolean isKnown(String number) {
        return engagements.find(number).isPresent();
    }

    private static Optional<String> number(String operation) {
        Matcher number = NUMBER.matcher(operation);
        return number.find() ? Optional.of(number.group()) : Optional.empty();
    }
}
