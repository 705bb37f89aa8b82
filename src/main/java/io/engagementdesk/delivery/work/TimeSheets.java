package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The time sheets of projects: everybody enters and corrects his own, until the client has accepted the work. */
@Service
@Transactional
class TimeSheets {

    private static final int DAY = 24 * 60;

    private final Projects projects;
    private final ProjectTeams teams;
    private final PlannedTasks tasks;
    private final Practitioners practitioners;
    private final TimeRows rows;
    private final Clock clock;

    TimeSheets(
            Projects projects,
            ProjectTeams teams,
            PlannedTasks tasks,
            Practitioners practitioners,
            TimeRows rows,
            Clock clock) {
        this.projects = projects;
        this.teams = teams;
        this.tasks = tasks;
        this.practitioners = practitioners;
        this.rows = rows;
        this.clock = clock;
    }

    /** All of a project, the latest day first. */
    @Transactional(readOnly = true)
    List<TimeEntry> of(String engagement) {
        return rows.of(engagement);
    }

    /** Enters a line, or corrects the caller's own of this id. */
    void enter(String engagement, String login, Optional<UUID> corrected, TimeForm typed) {
        Project project = projects.lock(engagement);
        if (teams.member(engagement, login).isEmpty()) {
            throw new FormRefused("task", "stranger", "Only the project’s team enters time.");
        }
        corrected.ifPresent(id -> drop(project, login, id));
        PlannedTask task = tasks.get(project, typed.position());
        changeable(project, task.pack());
        practitioners.lock(login);
        if (rows.minutes(login, typed.day()) + typed.minutes() > DAY) {
            throw new FormRefused("hours", "range", "That makes more than 24 hours of this day, over all projects.");
        }
        TimeEntry entry = new TimeEntry(
                corrected.orElseGet(UUID::randomUUID),
                engagement,
                task.position(),
                login,
                typed.day(),
                typed.minutes(),
                typed.note());
        rows.add(entry, clock.instant());
    }

    void remove(String engagement, String login, UUID id) {
        drop(projects.lock(engagement), login, id);
    }

    private void drop(Project project, String login, UUID id) {
        TimeEntry entry = rows.find(id)
                .filter(own -> own.engagement().equals(project.engagement()))
                .filter(own -> own.practitioner().equals(login))
                .orElseThrow(() -> new FormRefused("task", "stranger", "This is no entry of yours; it may be gone."));
        changeable(project, entry.pack());
        rows.remove(id);
    }

    private void changeable(Project project, int pack) {
        if (projects.acceptedPackages(project).contains(pack)) {
            throw new FormRefused("task", "accepted", "The client has accepted this work; its hours stay as they are.");
        }
    }
}
