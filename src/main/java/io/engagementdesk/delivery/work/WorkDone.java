package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.money.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up the work on a project. */
@Component
@Transactional(readOnly = true)
public class WorkDone {

    private final PlannedTasks tasks;
    private final TimeSheets sheets;
    private final Concerns concerns;
    private final Practice practice;

    WorkDone(PlannedTasks tasks, TimeSheets sheets, Concerns concerns, Practice practice) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.concerns = concerns;
        this.practice = practice;
    }

    /** With the hours worked since this moment, by whole days. */
    public Progress of(Project project, Instant since) {
        List<PlannedTask> all = tasks.of(project);
        List<TimeEntry> entries = sheets.of(project.engagement());
        LocalDate from = LocalDate.ofInstant(since, practice.timeZone());
        return new Progress(
                (int) all.stream().filter(task -> task.doneAt().isPresent()).count(),
                all.size(),
                TimeEntry.hours(entries.stream()
                        .filter(entry -> !entry.day().isBefore(from))
                        .mapToInt(TimeEntry::minutes)
                        .sum()),
                TimeEntry.hours(entries.stream().mapToInt(TimeEntry::minutes).sum()),
                all.stream().map(PlannedTask::hours).reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                concerns.of(project.engagement()).stream()
                        .filter(one -> one.state() != Concern.State.CLOSED)
                        .map(Concern::title)
                        .toList());
    }
}
