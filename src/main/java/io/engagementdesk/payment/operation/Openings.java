package io.engagementdesk.payment.operation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of the provider on which operations are paid, and the links from which they were opened. */
@Service
@Transactional
public class Openings {

    private final OperationMarks marks;
    private final Clock clock;

    Openings(OperationMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /** The provider has a page for it, unless more is known already. */
    public void opened(String id, String checkout) {
        marks.opened(id, checkout, clock.instant());
    }

    /** A checkout is about to be opened from this link; from now on the provider is asked what became of it. */
    public void opening(Operation operation, String link) {
        marks.opening(operation.id(), link, clock.instant().plus(Operations.SOON));
    }

    @Transactional(readOnly = true)
    public Optional<String> openedFrom(Operation operation) {
        return marks.checkoutLink(operation.id());
    }
}
