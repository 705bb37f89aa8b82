package io.engagementdesk.insight.doctor;

import io.engagementdesk.process.LiveModels;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Models that this release and people at the doors have changed apart from each other. */
@Component
class ModelConflicts implements Examination {

    private final LiveModels live;

    ModelConflicts(LiveModels live) {
        this.live = live;
    }

    @Override
    public Stream<Finding> findings() {
        return live.conflicts().stream()
                .map(file ->
                        new Finding("models", "Nobody has changed at a door what this release changes too.", file));
    }
}
