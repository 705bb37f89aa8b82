package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The operations: written before the provider is asked, performed as often as needed with the same key. */
@Service
@Transactional
public class Operations {

    /** What shall be asked for; with neither card nor target where the client pays himself. */
    public record Wanted(
            String engagement,
            Purpose purpose,
            Money amount,
            Optional<String> card,
            Optional<Operation> target,
            Optional<String> account) {

        public Wanted(
                String engagement, Purpose purpose, Money amount, Optional<String> card, Optional<Operation> target) {
            this(engagement, purpose, amount, card, target, Optional.empty());
        }

        /** So much of this payment back, out of this account. */
        public static Wanted refund(Operation paid, Money amount, String account) {
            return new Wanted(
                    paid.engagement(),
                    Purpose.REFUND,
                    amount,
                    Optional.empty(),
                    Optional.of(paid),
                    Optional.of(account));
        }
    }

    private static final Set<Purpose> STOPPED = EnumSet.of(Purpose.HOLD, Purpose.CHARGE, Purpose.REFUND);

    private final OperationRows rows;
    private final GatewayCalls calls;
    private final OperationChanges changes;
    private final DisputeFlags disputes;
    private final Clock clock;

    Operations(OperationRows rows, GatewayCalls calls, OperationChanges changes, DisputeFlags disputes, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.changes = changes;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** Writes down the next attempt; without a card where one is needed it has failed before it began. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation request(Wanted wanted) {
        boolean away = wanted.purpose() == Purpose.HOLD || wanted.purpose() == Purpose.CHARGE;
        boolean hopeless = away && wanted.card().isEmpty();
        Operation operation = operation(wanted, hopeless);
        Instant lookUpAt = hopeless || wanted.purpose().isCheckout() ? null : lookUpSoon();
        rows.insert(operation, lookUpAt);
        return operation;
    }

    private Operation operation(Wanted wanted, boolean hopeless) {
        Optional<String> target = wanted.target().map(Operation::id);
        long before = of(wanted.engagement(), wanted.purpose()).stream()
                .filter(attempt -> attempt.target().equals(target))
                .count();
        int attempt = (int) before + 1;
        return new Operation(
                wanted.purpose().key(target.orElse(wanted.engagement()), attempt),
                wanted.engagement(),
                wanted.purpose(),
                attempt,
                target,
                wanted.amount(),
                hopeless ? OperationState.FAILED : OperationState.REQUESTED,
                Optional.empty(),
                wanted.card(),
                hopeless ? Optional.of("no_card") : Optional.empty(),
                wanted.account(),
                calls.merchant(),
                Optional.empty(),
                clock.instant());
    }

    private Instant lookUpSoon() {
        return clock.instant().plus(Duration.ofMinutes(1));
    }

    /** Asks the provider unless the outcome is known, and writes down what he answers. */
    public Operation perform(String id) {
        return perform(rows.lock(id));
    }

    /** How the operation stands at the provider now. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Movement> look(Operation operation) {
        return calls.look(operation);
    }

    /** The same of the last attempt, which must exist. */
    public Operation performLatest(String engagement, Purpose purpose) {
        return perform(rows.lockLatest(engagement, purpose).orElseThrow());
    }

    private Operation perform(Operation locked) {
        if (!locked.state().isOpen()) {
            return locked;
        }
        return standsStill(locked) ? refused(locked) : learn(locked, calls.send(locked), Actor.PROCESS);
    }

    /** What is disputed is not added to, and not given back a second time. */
    private boolean standsStill(Operation operation) {
        return STOPPED.contains(operation.purpose()) && disputes.isDisputedNow(operation.engagement());
    }

    /** Unless it was asked for before. */
    private Operation refused(Operation locked) {
        return calls.look(locked)
                .map(movement -> learn(locked, movement, Actor.PROCESS))
                .orElseGet(() -> changes.refuse(locked, DisputeFlags.DISPUTED));
    }

    /** Writes down what the provider says now, however it came to us. */
    public Operation learn(String id, Movement movement) {
        return learn(rows.lock(id), movement);
    }

    /** The same of an operation that is locked already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation learn(Operation locked, Movement movement) {
        return learn(locked, movement, Actor.PROVIDER);
    }

    private Operation learn(Operation operation, Movement movement, Actor actor) {
        Sight.mismatch(operation, movement).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        return changes.apply(operation, movement, actor);
    }

    /** Locks the operation of this id, if there is one, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Operation> lockKnown(String id) {
        return rows.lockKnown(id);
    }

    /** Locks an operation until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation lock(String id) {
        return rows.lock(id);
    }

    /** Locks everything of an engagement that is known to the provider until the transaction ends, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Operation> lockAll(String engagement) {
        return rows.lockAll(engagement);
    }

    /** Locks the last attempt, if there is one, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Operation> lockLatest(String engagement, Purpose purpose) {
        return rows.lockLatest(engagement, purpose);
    }

    /** What of a payment has not been given back. */
    @Transactional(readOnly = true)
    public Money rest(Operation paid) {
        return paid.amount().minus(Money.ofMinor(paid.amount().getCurrencyUnit(), rows.refunded(paid.id())));
    }

    /** An operation that the provider has never seen ends without him. */
    public Operation abandon(Operation operation) {
        Operation abandoned = operation.in(OperationState.EXPIRED, clock.instant());
        rows.update(abandoned);
        return abandoned;
    }

    /** Money that nobody asked for was meant for this engagement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation placed(Operation stray, String engagement, Purpose purpose) {
        rows.placed(stray.id(), engagement, purpose);
        return rows.lock(stray.id());
    }

    /** A person has looked: the provider knows nothing of it, so it has failed until he says otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation notFound(Operation unknown) {
        return changes.fail(unknown, "not_found");
    }

    /** A person has found it under this id at the provider, who is asked about it as soon as possible. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Operation unknown, String providerId) {
        rows.found(unknown.id(), providerId, clock.instant());
    }

    /** The provider has a page for it, unless more is known already. */
    public void opened(String id, String checkout) {
        rows.opened(id, checkout, clock.instant());
    }

    /** A checkout is about to be opened from this link; from now on the provider is asked what became of it. */
    public void opening(Operation operation, String link) {
        rows.opening(operation.id(), link, lookUpSoon());
    }

    @Transactional(readOnly = true)
    public Optional<String> openedFrom(Operation operation) {
        return rows.checkoutLink(operation.id());
    }

    @Transactional(readOnly = true)
    public Optional<Operation> find(String id) {
        return rows.find(id);
    }

    /** What the provider knows under this id of his. */
    @Transactional(readOnly = true)
    public Optional<Operation> known(String providerId) {
        return rows.ofProvider(providerId);
    }

    /** All of an engagement, oldest first. */
    @Transactional(readOnly = true)
    public List<Operation> of(String engagement) {
        return rows.of(engagement);
    }

    @Transactional(readOnly = true)
    public List<Operation> of(String engagement, Purpose purpose) {
        return rows.of(engagement, purpose);
    }

    /** The last attempt. */
    @Transactional(readOnly = true)
    public Optional<Operation> latest(String engagement, Purpose purpose) {
        List<Operation> all = of(engagement, purpose);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
