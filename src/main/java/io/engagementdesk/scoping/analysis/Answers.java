package io.engagementdesk.scoping.analysis;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.process.FormRefused;
import java.util.Map;
import java.util.Optional;

/**
 * What the desk answered in the questionnaire.
 *
 * @param skill another line than the service's own
 * @param level another level than the table's
 */
public record Answers(
        String need, Traits traits, Optional<String> skill, Optional<Integer> level, Optional<Override> override) {

    /** What the decision table asks. */
    public record Traits(
            boolean clearQuestion, boolean needsScreen, boolean resultLater, double hours, Engagement.When wanted) {

        Map<String, Object> inputs() {
            return Map.of(
                    "clearQuestion", clearQuestion,
                    "needsScreen", needsScreen,
                    "resultLater", resultLater,
                    "hours", hours,
                    "wanted", wanted.name());
        }
    }

    /** The desk knows better than the table, and says why. */
    public record Override(Service.Kind kind, String reason) {

        public Override {
            if (reason.isBlank()) {
                throw new FormRefused(
                        "overrideReason", "required", "Please say why the kind differs from what the table finds.");
            }
        }
    }
}
