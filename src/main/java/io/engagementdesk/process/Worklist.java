package io.engagementdesk.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks as those see them who may do them. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    /**
     * A task that waits for somebody.
     *
     * @param engagement number; empty where the model has none
     * @param groups whose members may take it
     * @param assignee who has taken it, if anybody
     */
    public record Waiting(
            String id,
            String name,
            String engagement,
            Set<String> groups,
            Optional<String> assignee,
            Optional<Instant> due) {

        /** Whether this person is the one to do it. */
        public boolean isFor(String login, Set<String> memberOf) {
            return assignee.map(login::equals).orElseGet(() -> groups.stream().anyMatch(memberOf::contains));
        }
    }

    private final TaskService tasks;
    private final RuntimeService runtime;

    Worklist(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public Optional<Waiting> find(String task) {
        Task found = tasks.createTaskQuery().taskId(task).singleResult();
        return found == null
                ? Optional.empty()
                : waiting(List.of(found)).findFirst().map(one -> withGroups(one, groups(task)));
    }

    /** His own tasks and those that he or others of his groups may take, what is due first at the beginning. */
    public List<Waiting> of(String login, Set<String> memberOf) {
        List<Task> own = tasks.createTaskQuery().active().taskAssignee(login).list();
        List<Task> offered = memberOf.isEmpty()
                ? List.of()
                : tasks.createTaskQuery()
                        .active()
                        .taskCandidateGroupIn(List.copyOf(memberOf))
                        .list();
        return waiting(Stream.concat(own.stream(), offered.stream()).toList())
                .distinct()
                .sorted(Comparator.comparing((Waiting one) -> one.due().orElse(Instant.MAX))
                        .thenComparing(Waiting::id))
                .toList();
    }

    /** Who is gone leaves his tasks to their groups, and to the managers, who see to it that somebody does them. */
    @Transactional
    public List<Waiting> handOver(String login) {
        Set<Task> left = Stream.concat(
                        tasks.createTaskQuery().taskAssignee(login).list().stream(),
                        tasks.createTaskQuery().taskInvolvedUser(login).list().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        left.forEach(task -> handOver(task, login));
        return waiting(left).toList();
    }

    private void handOver(Task task, String login) {
        if (login.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), null);
        }
        tasks.deleteCandidateUser(task.getId(), login);
        tasks.addCandidateGroup(task.getId(), StaffGroup.MANAGER.id());
    }

    private Stream<Waiting> waiting(Collection<Task> found) {
        Map<String, String> engagements = engagements(found);
        return found.stream()
                .map(task -> new Waiting(
                        task.getId(),
                        task.getName(),
                        engagements.getOrDefault(task.getProcessInstanceId(), ""),
                        Set.of(),
                        Optional.ofNullable(task.getAssignee()),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant)));
    }

    private Map<String, String> engagements(Collection<Task> found) {
        Set<String> instances = found.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Set<String> groups(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Waiting withGroups(Waiting one, Set<String> groups) {
        return new Waiting(one.id(), one.name(), one.engagement(), groups, one.assignee(), one.due());
    }
}
