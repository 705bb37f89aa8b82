package io.engagementdesk.payment.reconcile;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.reconcile.WebhookInbox.Received;
import io.engagementdesk.process.JobWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts on a stored event: takes it as a hint, asks the provider how the thing stands now, and writes that down. */
@Component("inboxJob")
@Transactional
class InboxJob implements JobWork {

    private final WebhookInbox inbox;
    private final PaymentGateway gateway;
    private final Operations operations;
    private final Findings findings;
    private final Strays strays;
    private final StrayRefunds refunds;
    private final FollowUps followUps;
    private final List<OtherNews> others;

    InboxJob(
            WebhookInbox inbox,
            PaymentGateway gateway,
            Operations operations,
            Findings findings,
            Strays strays,
            StrayRefunds refunds,
            FollowUps followUps,
            List<OtherNews> others) {
        this.others = others;
        this.inbox = inbox;
        this.gateway = gateway;
        this.operations = operations;
        this.findings = findings;
        this.strays = strays;
        this.refunds = refunds;
        this.followUps = followUps;
    }

    @Override
    public void run(String reference) {
        inbox.lock(reference).ifPresent(this::act);
    }

    private void act(Received event) {
        others.stream()
                .filter(reader -> reader.concerns(event.type()))
                .findFirst()
                .ifPresentOrElse(reader -> read(event, reader), () -> ask(event));
    }

    private void read(Received event, OtherNews reader) {
        reader.learn(event.object()).ifPresentOrElse(why -> park(event, null, why), () -> inbox.processed(event));
    }

    private void ask(Received event) {
        Optional<Movement> movement =
                event.provider().equals(gateway.provider()) ? gateway.retrieve(event.object()) : Optional.empty();
        if (movement.isEmpty()) {
            park(event, null, "Of " + event.object() + " (" + event.type() + ") the provider names no payment of ours");
        } else {
            learn(event, movement.get());
        }
    }

    private void learn(Received event, Movement movement) {
        Optional<Operation> asked = operations.lockKnown(StrayRefunds.name(movement));
        if (asked.isEmpty() && bookStray(movement)) {
            inbox.processed(event);
        } else {
            learn(event, movement, asked);
        }
    }

    private boolean bookStray(Movement movement) {
        if (movement.received()) {
            strays.book(movement);
        }
        return movement.received() || refunds.book(movement);
    }

    private void learn(Received event, Movement movement, Optional<Operation> asked) {
        Optional<String> problem = asked.map(operation -> findings.mismatch(operation, movement))
                .orElse(Optional.of(movement.id() + " belongs to no operation of ours"));
        if (problem.isPresent()) {
            park(event, asked.map(Operation::engagement).orElse(null), problem.get());
        } else {
            findings.learn(asked.get(), movement);
            inbox.processed(event);
        }
    }

    private void park(Received event, String engagement, String why) {
        inbox.parked(event.id(), why);
        followUps.open(Reason.PAYMENT, event.event(), engagement, why);
    }

    @Override
    public void exhausted(String reference, String error) {
        inbox.parked(UUID.fromString(reference), "It could not be acted on: " + shortened(error));
        followUps.open(Reason.PAYMENT, reference, null, "A payment event could not be acted on: " + error);
    }

    private static String shortened(String error) {
        return error == null || error.length() < 200 ? error : error.substring(0, 200);
    }
}
