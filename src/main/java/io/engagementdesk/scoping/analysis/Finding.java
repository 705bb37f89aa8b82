package io.engagementdesk.scoping.analysis;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import java.util.Locale;
import java.util.Map;

/**
 * What the decision table makes of the answers, and the desk of that.
 *
 * @param level what a practitioner must have at least
 */
public record Finding(Service.Kind kind, Engagement.When when, int level, String urgency) {

    static Finding of(Map<String, Object> row) {
        return new Finding(
                Service.Kind.valueOf((String) row.get("kind")),
                Engagement.When.valueOf((String) row.get("when")),
                ((Number) row.get("level")).intValue(),
                (String) row.get("urgency"));
    }

    Finding corrected(Answers answers) {
        return new Finding(
                answers.override().map(Answers.Override::kind).orElse(kind),
                answers.override().isPresent() ? answers.traits().wanted() : when,
                answers.level().orElse(level),
                urgency);
    }

    /** For people: {@code call, now, level 1, urgency high}. */
    @Override
    public String toString() {
        return "%s, %s, level %d, urgency %s"
                .formatted(kind, when, level, urgency)
                .toLowerCase(Locale.ROOT);
    }
}
