package io.engagementdesk.payment.operation;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.gateway.Movement;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the provider what became of an operation whose answer we never saw, less and less often, then a person. */
@Component
public class Lookups {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Duration> LADDER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1), DAY, DAY, DAY, DAY, DAY);
    private static final Duration WHILE_PAYING = Duration.ofHours(1);

    private final OperationRows rows;
    private final OperationMarks marks;
    private final Operations operations;
    private final Findings findings;
    private final FollowUps followUps;
    private final Clock clock;

    Lookups(
            OperationRows rows,
            OperationMarks marks,
            Operations operations,
            Findings findings,
            FollowUps followUps,
            Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.operations = operations;
        this.findings = findings;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Operations about which it is time to ask. */
    public List<String> due() {
        return marks.dueForLookUp(clock.instant());
    }

    /** Asks now; without an answer, later again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(String id) {
        Optional<Movement> found = operations.look(rows.find(id).orElseThrow());
        Optional<Operation> learnt = found.map(movement -> findings.learn(id, movement));
        if (learnt.isEmpty()) {
            later(id);
        } else {
            boolean open = learnt.get().state().isOpen();
            marks.lookUp(id, 0, open ? clock.instant().plus(WHILE_PAYING) : null);
        }
    }

    /** One rung down the ladder; below the last stands a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void later(String id) {
        Operation unknown = rows.lock(id);
        int rung = marks.lookedUp(id) + 1;
        boolean further = rung < LADDER.size();
        marks.lookUp(id, rung, further ? clock.instant().plus(LADDER.get(rung)) : null);
        if (!further) {
            followUps.open(
                    Reason.PAYMENT,
                    Matters.UNKNOWN + id + "@" + clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    unknown.engagement(),
                    "The provider does not say what became of " + id + " about " + unknown.amount());
        }
    }
}
