package io.engagementdesk.scoping.project;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.FormRefused;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for people who are able to do what was scoped: of the service's line, and of the level of each role. */
@Component
@Transactional
class TeamSearch {

    private static final Map<String, Integer> LEVELS = Map.of("senior", 2, "project-lead", 2, "principal", 3);

    private final Scopes scopes;
    private final Engagements engagements;
    private final Catalogue catalogue;
    private final Practitioners practitioners;
    private final Timeline timeline;

    TeamSearch(
            Scopes scopes,
            Engagements engagements,
            Catalogue catalogue,
            Practitioners practitioners,
            Timeline timeline) {
        this.scopes = scopes;
        this.engagements = engagements;
        this.catalogue = catalogue;
        this.practitioners = practitioners;
        this.timeline = timeline;
    }

    void scoped(String engagement) {
        if (scopes.latest(engagement).isEmpty()) {
            throw new FormRefused("scope", "required", "There is no scope yet. Save one on the scope page first.");
        }
    }

    boolean locate(String engagement) {
        String line = catalogue
                .service(engagements.get(engagement).service())
                .orElseThrow()
                .line();
        return scopes.latest(engagement).orElseThrow().packages().stream()
                .flatMap(part -> part.tasks().stream())
                .map(ScopedTask::role)
                .distinct()
                .noneMatch(role -> practitioners
                        .skilled(line, LEVELS.getOrDefault(role, 1))
                        .isEmpty());
    }

    void decided(String engagement, String login, String decision, String note) {
        timeline.add(engagement, new Actor(login, "tasklist"), "teamDecided", decision + ": " + note);
    }
}
