package io.engagementdesk.scoping.analysis;

import io.engagementdesk.catalogue.Service;
import io.engagementdesk.engagement.Engagement;
import java.util.Locale;

/**
 * What the client needs.
 *
 * @param wanted in words
 * @param skill the service line that can help
 * @param language what the client speaks
 * @param round how often all were rung from the beginning
 */
public record Need(String engagement, String wanted, Finding found, String skill, Locale language, int round) {

    boolean isMicroNow() {
        return found.kind() != Service.Kind.MACRO && found.when() == Engagement.When.NOW;
    }
}
