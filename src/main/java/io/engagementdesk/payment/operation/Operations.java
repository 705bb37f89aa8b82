package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
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

/** The operations: written before the provider is asked, asked for as often as needed with the same key. */
@Service
@Transactional
public class Operations {

    /** When the provider is first asked about what he may have been asked for. */
    static final Duration SOON = Duration.ofMinutes(1);

    private static final Set<Purpose> STOPPED = EnumSet.of(Purpose.HOLD, Purpose.CHARGE, Purpose.REFUND);

    private final OperationRows rows;
    private final GatewayCalls calls;
    private final Findings findings;
    private final DisputeFlags disputes;
    private final Takings takings;
    private final Clock clock;

    Operations(
            OperationRows rows,
            GatewayCalls calls,
            Findings findings,
            DisputeFlags disputes,
            Takings takings,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.findings = findings;
        this.disputes = disputes;
        this.takings = takings;
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
        return clock.instant().plus(SOON);
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
        return standsStill(locked) ? refused(locked) : asked(locked);
    }

    private Operation asked(Operation locked) {
        try {
            return findings.learn(locked, calls.send(locked), Actor.PROCESS);
        } catch (Refused impossible) {
            return takings.overtaken(locked).orElseThrow(() -> impossible);
        }
    }

    /** What is disputed is not added to, and not given back a second time. */
    private boolean standsStill(Operation operation) {
        return STOPPED.contains(operation.purpose()) && disputes.isDisputedNow(operation.engagement());
    }

    /** Unless it was asked for before. */
    private Operation refused(Operation locked) {
        return calls.look(locked)
                .map(movement -> findings.learn(locked, movement, Actor.PROCESS))
                .orElseGet(() -> findings.refuse(locked, DisputeFlags.DISPUTED));
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

    /** What is held and lapses before this moment. */
    @Transactional(readOnly = true)
    public List<Operation> lapsing(Instant before) {
        return rows.lapsing(before);
    }

    /** The last attempt. */
    @Transactional(readOnly = true)
    public Optional<Operation> latest(String engagement, Purpose purpose) {
        List<Operation> all = of(engagement, purpose);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
