package io.engagementdesk.delivery.termination;

import static io.engagementdesk.delivery.termination.TerminationProcess.ASSESS_TERMINATION;

import io.engagementdesk.billing.instalment.Instalment;
import io.engagementdesk.billing.instalment.Instalments;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.milestone.OpenStages;
import io.engagementdesk.delivery.milestone.Stage;
import io.engagementdesk.delivery.work.WorkedShares;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of the open milestones was done; the hours of the time sheets propose it. */
@Service
@Transactional
class Assessments {

    private final Projects projects;
    private final OpenStages stages;
    private final WorkedShares worked;
    private final Instalments instalments;
    private final TerminationRows rows;
    private final Processes processes;
    private final Practice practice;
    private final Timeline timeline;

    Assessments(
            Projects projects,
            OpenStages stages,
            WorkedShares worked,
            Instalments instalments,
            TerminationRows rows,
            Processes processes,
            Practice practice,
            Timeline timeline) {
        this.projects = projects;
        this.stages = stages;
        this.worked = worked;
        this.instalments = instalments;
        this.rows = rows;
        this.processes = processes;
        this.practice = practice;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    boolean isOpen(String engagement) {
        return processes.isOpen(engagement, ASSESS_TERMINATION);
    }

    @Transactional(readOnly = true)
    List<OpenWork> proposed(Project project) {
        Map<Integer, Integer> shares = worked.of(project);
        return stages.of(project.engagement()).stream()
                .map(stage -> new OpenWork(
                        stage.no(),
                        stage.label(),
                        price(project.engagement(), stage.no()),
                        shares.getOrDefault(stage.no(), 0)))
                .toList();
    }

    /** Keeps it and goes on; false, and nothing changes, when that was done before. */
    boolean keep(String engagement, Map<Integer, Integer> shares, String manager) {
        projects.lock(engagement);
        if (!isOpen(engagement)) {
            return false;
        }
        Set<Integer> open = stages.of(engagement).stream().map(Stage::no).collect(Collectors.toSet());
        if (!shares.keySet().equals(open)) {
            throw new FormRefused("share", "required", "Say of each milestone how much of it was done.");
        }
        rows.assessed(engagement, shares, manager);
        timeline.add(engagement, new Actor(manager, "page"), "workAssessed", told(shares));
        return processes.complete(engagement, ASSESS_TERMINATION, Map.of());
    }

    /** Whoever completes the task has said it on the project's page before. */
    void requireKept(String engagement) {
        if (rows.find(engagement).flatMap(Termination::assessedBy).isEmpty()) {
            throw new FormRefused(
                    "share", "required", "Say first how much was done, on the page that this task leads to.");
        }
    }

    private Money price(String engagement, int milestone) {
        return instalments
                .ofMilestone(engagement, milestone)
                .map(Instalment::gross)
                .orElseGet(() -> Money.zero(practice.currency()));
    }

    private static String told(Map<Integer, Integer> shares) {
        return shares.entrySet().stream()
                .map(one -> "Milestone %d: %d %%".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
