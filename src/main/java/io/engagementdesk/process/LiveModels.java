package io.engagementdesk.process;

import java.util.List;
import org.springframework.stereotype.Service;

/** Models that were changed while running, and that a newer release therefore did not replace. */
@Service
public class LiveModels {

    private volatile List<String> conflicts = List.of();

    /** Files that both the release and somebody at a door have changed; a person must bring them together. */
    public List<String> conflicts() {
        return conflicts;
    }

    public void report(List<String> files) {
        conflicts = List.copyOf(files);
    }
}
