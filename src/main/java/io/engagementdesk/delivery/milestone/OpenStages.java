package io.engagementdesk.delivery.milestone;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Milestones that the early end of their project leaves unaccepted. */
@Service
@Transactional
public class OpenStages {

    private final StageRows rows;

    OpenStages(StageRows rows) {
        this.rows = rows;
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<Stage> of(String engagement) {
        return open(rows.of(engagement));
    }

    /** Nobody works on them any more. */
    public void close(String engagement) {
        open(rows.lock(engagement)).forEach(stage -> rows.move(stage, Stage.State.CLOSED));
    }

    private static List<Stage> open(List<Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.state() != Stage.State.ACCEPTED)
                .toList();
    }
}
