package io.engagementdesk;

import static io.engagementdesk.StatementCounter.look;
import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.process.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Walks engagements through their models: runs what is due, moves the clock, does people's tasks. */
@TestComponent
public final class Journey {

    private final ManagementService management;
    private final TaskService tasks;
    private final IdentityService identity;
    private final MovableClock clock;
    private Set<String> earlier = Set.of();

    Journey(ProcessEngine engine, Clock clock) {
        this.management = engine.getManagementService();
        this.tasks = engine.getTaskService();
        this.identity = engine.getIdentityService();
        this.clock = (MovableClock) clock;
    }

    /** Leaves alone what earlier tests have left to be done; what the models start by themselves is everybody's. */
    void begin() {
        earlier = management.createJobQuery().list().stream()
                .filter(job -> job.getProcessDefinitionId() == null || job.getProcessInstanceId() != null)
                .map(Job::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Runs every due job until none is left; what failed is due again later and is returned. */
    public List<Throwable> settle() {
        List<Throwable> failures = new ArrayList<>();
        Set<String> run = new HashSet<>();
        for (List<Job> due = look(() -> due(run)); !due.isEmpty(); due = look(() -> due(run))) {
            for (Job job : due) {
                run.add(job.getId());
                execute(job).ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** Lets this time pass, running each job at its moment. */
    public List<Throwable> advance(Duration time) {
        Instant target = clock.instant().plus(time);
        List<Throwable> failures = new ArrayList<>(settle());
        for (Optional<Instant> next = look(() -> nextDue(target));
                next.isPresent();
                next = look(() -> nextDue(target))) {
            moveTo(next.get());
            failures.addAll(settle());
        }
        moveTo(target);
        failures.addAll(settle());
        return failures;
    }

    /** The keys of the engagement's open tasks, sorted. */
    public List<String> open(String engagement) {
        return tasks.createTaskQuery().processInstanceBusinessKey(engagement).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The engagement's only open task of this key. */
    public Task task(String engagement, String key) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(engagement)
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .list();
        assertThat(found)
                .as("task %s of %s, open are %s", key, engagement, open(engagement))
                .hasSize(1);
        return found.get(0);
    }

    /** Does the task as this person would, then runs what is due. */
    public void complete(String login, String engagement, String key, Map<String, Object> fields) {
        Task task = look(() -> task(engagement, key));
        as(login, () -> tasks.complete(task.getId(), fields));
        settle();
    }

    /** Acts with this login's groups and permissions; a login that does not exist acts without. */
    public void as(String login, Runnable action) {
        if (identity.createUserQuery().userId(login).count() > 0) {
            identity.setAuthentication(login, groups(login));
        }
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<Job> due(Set<String> run) {
        return management.createJobQuery().executable().list().stream()
                .filter(this::ours)
                .filter(job -> !run.contains(job.getId()))
                .toList();
    }

    private Optional<Instant> nextDue(Instant target) {
        return management.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().list().stream()
                .filter(this::ours)
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> due.isAfter(clock.instant()) && !due.isAfter(target))
                .findFirst();
    }

    private boolean ours(Job job) {
        return !earlier.contains(job.getId());
    }

    private Optional<Throwable> execute(Job job) {
        try {
            management.executeJob(job.getId());
            return Optional.empty();
        } catch (RuntimeException failed) {
            return stillThere(job) ? Optional.of(failed) : Optional.empty();
        }
    }

    /** Another job of the same moment may have ended this one: a timer beside an answered call. */
    private boolean stillThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    /** Never back: the work itself takes time too. */
    private void moveTo(Instant moment) {
        Duration ahead = Duration.between(clock.instant(), moment);
        if (!ahead.isNegative()) {
            clock.setOffset(clock.offset().plus(ahead));
        }
    }
}
