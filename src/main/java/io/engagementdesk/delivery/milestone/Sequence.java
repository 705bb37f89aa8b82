package io.engagementdesk.delivery.milestone;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Milestones follow each other; an objection to one does not hold up the next. */
@Service
@Transactional
public class Sequence {

    /** What a project waits for. */
    public enum Next {
        MILESTONE,
        /** All is delivered, and an objection is not settled. */
        OBJECTION,
        /** All is delivered and accepted. */
        CLOSE
    }

    /**
     * What comes next.
     *
     * @param milestone the one to work on; empty for {@code OBJECTION} and {@code CLOSE}
     */
    public record Turn(Next next, Optional<Stage> milestone) {}

    private final StageRows rows;

    Sequence(StageRows rows) {
        this.rows = rows;
    }

    /** As the plan is now; held until the end of the transaction, so that no objection is settled unnoticed. */
    public Turn turn(String engagement) {
        List<Stage> stages = rows.lock(engagement);
        Optional<Stage> planned = stages.stream()
                .filter(stage -> stage.state() == Stage.State.PLANNED)
                .findFirst();
        if (planned.isPresent()) {
            return new Turn(Next.MILESTONE, planned);
        }
        boolean disputed = stages.stream().anyMatch(stage -> stage.state() == Stage.State.FROZEN);
        return new Turn(disputed ? Next.OBJECTION : Next.CLOSE, Optional.empty());
    }
}
