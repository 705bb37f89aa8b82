package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of an operation, as news, answers and people say. */
@Service
@Transactional
public class Findings {

    private final OperationRows rows;
    private final OperationMarks marks;
    private final OperationChanges changes;
    private final Takings takings;
    private final Clock clock;

    Findings(OperationRows rows, OperationMarks marks, OperationChanges changes, Takings takings, Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.changes = changes;
        this.takings = takings;
        this.clock = clock;
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

    Operation learn(Operation operation, Movement movement, Actor actor) {
        mismatch(operation, movement).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        return changes.apply(takings.learn(operation, movement), movement, actor);
    }

    /** Why this cannot be news of this operation, if it cannot. */
    public Optional<String> mismatch(Operation operation, Movement movement) {
        return Sight.mismatch(operation, movement);
    }

    /** The provider did this without having been asked; it is written down as if he had been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Operation unasked(Operation done, Movement movement) {
        rows.insert(done, null);
        return learn(done, movement);
    }

    /** It is not even asked for. */
    Operation refuse(Operation locked, String why) {
        return changes.refuse(locked, why);
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
        marks.placed(stray.id(), engagement, purpose);
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
        marks.found(unknown.id(), providerId, clock.instant());
    }
}
