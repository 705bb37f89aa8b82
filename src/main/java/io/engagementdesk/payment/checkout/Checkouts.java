package io.engagementdesk.payment.checkout;

import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGateway.Checkout;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Openings;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Processes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The provider's pages on which clients pay: at most one open for a purpose, the older expired first. */
@Component
public class Checkouts {

    /**
     * A client wants to pay.
     *
     * @param task key of the task that waits for the money
     * @param back his page, to which the provider sends him afterwards
     */
    public record Wish(String engagement, Purpose purpose, String task, Money amount, String description, URI back) {}

    private static final Logger LOG = LoggerFactory.getLogger(Checkouts.class);

    private final Operations operations;
    private final Findings findings;
    private final Openings openings;
    private final PaymentGateway gateway;
    private final Processes processes;
    private final Jobs jobs;

    Checkouts(
            Operations operations,
            Findings findings,
            Openings openings,
            PaymentGateway gateway,
            Processes processes,
            Jobs jobs) {
        this.operations = operations;
        this.findings = findings;
        this.openings = openings;
        this.gateway = gateway;
        this.processes = processes;
        this.jobs = jobs;
    }

    /** Where to pay, unless nobody waits for the money any more; the operation is committed before the provider is asked. */
    public Optional<URI> open(Wish wish) {
        AtomicReference<Optional<Operation>> prepared = new AtomicReference<>();
        jobs.apart(() -> prepared.set(prepare(wish)));
        return prepared.get().map(operation -> page(wish, operation));
    }

    private URI page(Wish wish, Operation operation) {
        boolean saveCard = wish.purpose() != Purpose.BALANCE;
        Checkout checkout = gateway.createCheckout(new CheckoutOrder(
                operation.id(),
                wish.engagement(),
                operation.amount(),
                wish.purpose().isHold() ? Taking.HOLD : Taking.CAPTURE,
                saveCard,
                wish.description(),
                wish.back()));
        jobs.apart(() -> openings.opened(operation.id(), checkout.id()));
        return checkout.url();
    }

    private Optional<Operation> prepare(Wish wish) {
        Operation last =
                operations.lockLatest(wish.engagement(), wish.purpose()).orElseGet(() -> next(wish));
        boolean more = last.state().isReceived() && wish.purpose() == Purpose.BALANCE;
        if (last.state().isReceived() && !more || !processes.isOpen(wish.engagement(), wish.task())) {
            return Optional.empty();
        }
        Operation usable = more ? next(wish) : usable(last, wish) ? last : replaced(last, wish);
        openings.opening(usable, hash(wish.back()));
        return Optional.of(usable).filter(operation -> !operation.state().isReceived());
    }

    private Operation replaced(Operation last, Wish wish) {
        Operation closed = close(last);
        return closed.state().isReceived() ? closed : next(wish);
    }

    private Operation next(Wish wish) {
        return operations.request(
                new Wanted(wish.engagement(), wish.purpose(), wish.amount(), Optional.empty(), Optional.empty()));
    }

    /** About what is wanted now, and never opened or open from the same link. */
    private boolean usable(Operation operation, Wish wish) {
        Optional<String> openedFrom = openings.openedFrom(operation);
        return operation.state().isOpen()
                && operation.amount().equals(wish.amount())
                && (openedFrom.isEmpty() || openedFrom.get().equals(hash(wish.back())) && stands(operation));
    }

    private boolean stands(Operation operation) {
        return operations
                .look(operation)
                .map(Movement::status)
                .map(status -> status == Movement.Status.OPEN || status == Movement.Status.ACTION_NEEDED)
                .orElse(true);
    }

    /** Expires the operation's page; a payment that was faster stands. */
    @Transactional
    public Operation close(Operation operation) {
        Operation locked = operations.lock(operation.id());
        if (!locked.state().isOpen()) {
            return locked;
        }
        return operations
                .look(locked)
                .map(page -> findings.learn(locked.id(), gateway.expireCheckout(page.id())))
                .orElseGet(() -> findings.abandon(locked));
    }

    /** Whether the provider says that he has the money and we have not booked it yet. */
    boolean isArriving(String engagement, Purpose purpose) {
        return operations
                .latest(engagement, purpose)
                .filter(operation ->
                        !isSecure(operation) && operation.providerId().isPresent())
                .flatMap(this::asked)
                .filter(page -> page.received() || page.status() == Movement.Status.AUTHORISED)
                .isPresent();
    }

    /** A page is shown also while the provider does not answer. */
    private Optional<Movement> asked(Operation operation) {
        try {
            return operations.look(operation);
        } catch (RuntimeException unanswered) {
            LOG.warn("The provider could not be asked about {}: {}", operation.id(), unanswered.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the provider has the money, booked or not. */
    boolean hasMoney(String engagement, Purpose purpose) {
        return operations.of(engagement, purpose).stream().anyMatch(Checkouts::isSecure)
                || isArriving(engagement, purpose);
    }

    /** Received, or held where that was wanted. */
    private static boolean isSecure(Operation operation) {
        return operation.state().isReceived() || operation.state() == OperationState.AUTHORISED;
    }

    private static String hash(URI back) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(back.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
