package io.engagementdesk.delivery.work;

import io.engagementdesk.delivery.Project;
import io.engagementdesk.delivery.ProjectTeams;
import io.engagementdesk.delivery.Projects;
import io.engagementdesk.delivery.work.TaskRows.Progress;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scoping.project.ScopedTask;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.project.WorkPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a project as its scope names them, with who does them and which are done. */
@Service
@Transactional
class PlannedTasks {

    private final Projects projects;
    private final ProjectTeams teams;
    private final Scopes scopes;
    private final TaskRows rows;
    private final Clock clock;

    PlannedTasks(Projects projects, ProjectTeams teams, Scopes scopes, TaskRows rows, Clock clock) {
        this.projects = projects;
        this.teams = teams;
        this.scopes = scopes;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PlannedTask> of(Project project) {
        Map<String, Progress> progress = rows.of(project.engagement());
        return scopes.get(project.scope()).packages().stream()
                .flatMap(pack -> tasks(pack, progress))
                .toList();
    }

    private static Stream<PlannedTask> tasks(WorkPackage pack, Map<String, Progress> progress) {
        return IntStream.range(0, pack.tasks().size()).mapToObj(at -> {
            ScopedTask task = pack.tasks().get(at);
            String position = pack.no() + "." + (at + 1);
            Optional<Progress> made = Optional.ofNullable(progress.get(position));
            return new PlannedTask(
                    position,
                    pack.no(),
                    task.title(),
                    task.role(),
                    task.hours(),
                    made.flatMap(Progress::assignee),
                    made.flatMap(Progress::doneAt));
        });
    }

    /** The task of this position; refused where there is none. */
    @Transactional(readOnly = true)
    PlannedTask get(Project project, String position) {
        return of(project).stream()
                .filter(task -> task.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new FormRefused("task", "option", "Choose one of the project’s tasks."));
    }

    /** Says who does a task, and whether it is done; an empty assignee for nobody. */
    void set(String engagement, String position, String assignee, boolean done, String who) {
        Project project = projects.lock(engagement);
        PlannedTask task = get(project, position);
        Optional<String> member = Optional.of(assignee).filter(login -> !login.isEmpty());
        member.filter(login -> teams.member(engagement, login).isEmpty()).ifPresent(stranger -> {
            throw new FormRefused("assignee", "option", "Choose somebody of the team.");
        });
        Optional<Instant> doneAt = done ? task.doneAt().or(() -> Optional.of(clock.instant())) : Optional.empty();
        rows.put(engagement, new Progress(position, member, doneAt), who);
    }
}
