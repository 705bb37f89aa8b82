package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.TeamMember;
import io.engagementdesk.money.Practice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ModelMap;

/** Lays out the tasks and time sheets of a project: a member sees his own time, the lead and the office everybody's. */
@Component
@Transactional(readOnly = true)
class WorkSheet {

    private final PlannedTasks tasks;
    private final TimeSheets times;
    private final Projects projects;
    private final ProjectTeams teams;
    private final Practice practice;
    private final Clock clock;

    WorkSheet(
            PlannedTasks tasks,
            TimeSheets times,
            Projects projects,
            ProjectTeams teams,
            Practice practice,
            Clock clock) {
        this.tasks = tasks;
        this.times = times;
        this.projects = projects;
        this.teams = teams;
        this.practice = practice;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(practice.timeZone()));
    }

    Map<String, String> fresh() {
        return Map.of("day", today().toString());
    }

    Optional<TimeEntry> own(Project project, String login, UUID id) {
        return times.of(project.engagement()).stream()
                .filter(entry -> entry.id().equals(id) && entry.practitioner().equals(login))
                .findFirst();
    }

    void fill(Project project, String login, boolean office, ModelMap model) {
        List<TeamMember> team = teams.of(project.engagement());
        Optional<TeamMember> self =
                team.stream().filter(one -> one.login().equals(login)).findFirst();
        boolean all = office || self.filter(TeamMember::leads).isPresent();
        List<PlannedTask> planned = tasks.of(project);
        model.addAttribute("project", project);
        model.addAttribute("tasks", planned);
        model.addAttribute("team", team);
        model.addAttribute("names", team.stream().collect(Collectors.toMap(TeamMember::login, TeamMember::name)));
        model.addAttribute(
                "labels", planned.stream().collect(Collectors.toMap(PlannedTask::position, PlannedTask::label)));
        model.addAttribute("accepted", projects.acceptedPackages(project));
        model.addAttribute("self", self.map(TeamMember::login).orElse(""));
        model.addAttribute("today", today());
        model.addAttribute(
                "entries",
                times.of(project.engagement()).stream()
                        .filter(entry -> all || entry.practitioner().equals(login))
                        .toList());
    }
}
