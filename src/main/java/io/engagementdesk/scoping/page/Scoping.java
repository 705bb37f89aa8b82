package io.engagementdesk.scoping.page;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.Processes;
import io.engagementdesk.scoping.project.Complexity;
import io.engagementdesk.scoping.project.Contingency;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.project.Urgency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was put together as a new version, as long as the task to do so is open. */
@Component
@Transactional
class Scoping {

    private static final String TASK = "scopeProject";

    private final Scopes scopes;
    private final Engagements engagements;
    private final Processes processes;
    private final Timeline timeline;

    Scoping(Scopes scopes, Engagements engagements, Processes processes, Timeline timeline) {
        this.scopes = scopes;
        this.engagements = engagements;
        this.processes = processes;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    boolean isOpen(String engagement) {
        return processes.open(engagement, TASK).isPresent();
    }

    /**
     * Keeps a form without errors.
     *
     * @param finish whether the task is done with it
     * @throws ScopeOutdated when a colleague was faster
     * @throws io.engagementdesk.process.FormRefused when nothing can be offered by it; then nothing is kept
     */
    void keep(String engagement, ScopeForm form, String login, boolean finish) {
        int version = scopes.latest(engagement).map(Scope::version).orElse(0);
        if (!isOpen(engagement) || !form.version().equals(String.valueOf(version))) {
            throw new ScopeOutdated();
        }
        scopes.keep(scope(engagement, form, version + 1, login));
        timeline.add(engagement, new Actor(login, "page"), "scopeSaved", "Version " + (version + 1));
        if (finish) {
            processes.complete(engagement, TASK, Map.of());
        }
    }

    private Scope scope(String engagement, ScopeForm form, int version, String login) {
        Conditions typed = form.conditions();
        return new Scope(
                UUID.randomUUID(),
                engagement,
                version,
                engagements.get(engagement).state() == State.DELIVERING,
                form.title(),
                IntStream.range(0, form.packages().size())
                        .mapToObj(at -> form.packages().get(at).part(at + 1))
                        .toList(),
                IntStream.range(0, form.milestones().size())
                        .mapToObj(at -> form.milestones().get(at).draft(at + 1))
                        .toList(),
                form.shares(),
                Urgency.valueOf(typed.urgency()),
                Complexity.valueOf(typed.complexity()),
                Contingency.valueOf(typed.contingency()),
                Typed.number(typed.discount()).orElseThrow(),
                Typed.date(typed.windowFrom()).orElseThrow(),
                Typed.date(typed.windowTo()).orElseThrow(),
                Typed.date(typed.startOn()),
                Typed.number(typed.analysisHours()).orElseThrow(),
                login);
    }
}
