package io.engagementdesk.payment.cover;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.operation.CoverPlaced;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.process.Processes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards that clients confirm by link when the saved one could not be held. */
@Component
@Transactional
class Covers {

    /** What is held now will be used or released when the call is over. */
    static final Set<State> COVERED = EnumSet.of(State.SCOPING, State.SCHEDULED, State.ROUTING, State.IN_CALL);

    private final CardHolds holds;
    private final Processes processes;
    private final Engagements engagements;
    private final DisputeFlags disputes;

    Covers(CardHolds holds, Processes processes, Engagements engagements, DisputeFlags disputes) {
        this.disputes = disputes;
        this.holds = holds;
        this.processes = processes;
        this.engagements = engagements;
    }

    /** Whoever waits for it goes on, unless work has stopped; one that nobody can use any more is let go. */
    @EventListener
    public void placed(CoverPlaced event) {
        Operation cover = event.operation();
        boolean waited = !disputes.isDisputed(cover.engagement())
                && processes.complete(cover.engagement(), CoverProcess.SECURE_COVER, Map.of());
        if (!waited && !isOfUse(cover)) {
            holds.letGo(cover);
        }
    }

    private boolean isOfUse(Operation cover) {
        return COVERED.contains(engagements.get(cover.engagement()).state()) && holds.isOnly(cover);
    }
}
