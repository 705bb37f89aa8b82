package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The sandbox's bookkeeping: each change in a transaction of its own, with an event that is delivered after it. */
@Component
class SandboxBooks {

    static final String PROVIDER = "sandbox";

    private final SandboxStore store;
    private final SandboxRequests requests;
    private final ProviderEvents events;
    private final Clock clock;
    private final TransactionTemplate own;

    SandboxBooks(
            SandboxStore store,
            SandboxRequests requests,
            ProviderEvents events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work under its idempotency key, or repeats the first answer. */
    Movement once(String operation, String body, Supplier<SandboxPayment> work) {
        Optional<Movement> known = own.execute(transaction -> requests.answered(operation, body));
        return known.orElseGet(() -> first(operation, body, work));
    }

    private Movement first(String operation, String body, Supplier<SandboxPayment> work) {
        try {
            return told(() -> {
                        requests.claim(operation, body);
                        SandboxPayment done = work.get();
                        requests.answer(done.toMovement().under(operation));
                        return done;
                    })
                    .under(operation);
        } catch (DuplicateKeyException lost) {
            return own.execute(transaction -> requests.answered(operation, body))
                    .orElseThrow(() -> lost);
        }
    }

    /** Changes a payment as it stands now; unchanged it tells nobody. */
    Movement change(String id, UnaryOperator<SandboxPayment> move) {
        return told(() -> move(id, move));
    }

    /** The same within a request of {@link #once}. */
    SandboxPayment move(String id, UnaryOperator<SandboxPayment> move) {
        SandboxPayment stored = store.lock(id).orElseThrow(() -> new Refused("There is no payment " + id));
        SandboxPayment moved = move.apply(stored.asOf(now()));
        if (!moved.equals(stored)) {
            store.update(moved);
        }
        return moved;
    }

    SandboxPayment add(SandboxPayment payment) {
        store.insert(payment, now());
        return payment;
    }

    private Movement told(Supplier<SandboxPayment> work) {
        Told told = own.execute(transaction -> {
            SandboxPayment done = work.get();
            return new Told(done.toMovement(), emit(done));
        });
        told.events().forEach(event -> events.received(PROVIDER, event));
        return told.movement();
    }

    private record Told(Movement movement, List<Event> events) {}

    private List<Event> emit(SandboxPayment done) {
        String type = (done.kind() + "." + done.status()).toLowerCase(Locale.ROOT);
        if (done.status() == Status.OPEN || store.hasEvent(done.id(), type)) {
            return List.of();
        }
        Event event = new Event("evt_" + plain(UUID.randomUUID()), type, done.id(), now());
        store.insert(event);
        return List.of(event);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String plain(UUID id) {
        return id.toString().replace("-", "");
    }
}
