package io.engagementdesk.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;

/** The ready-made lists of Tasklist. */
@Service
public class TaskFilters {

    /** What a list holds. */
    public enum Content {
        /** Mine by assignment. */
        MINE,
        /** My groups', nobody's yet. */
        MY_GROUPS,
        /** Due before tomorrow. */
        DUE_TODAY,
        /** Due in the past. */
        OVERDUE,
        /** The tasks of {@link TaskFilter#keys} alone. */
        KEYS,
        /** What clients do by link. */
        CLIENTS
    }

    /**
     * A list.
     *
     * @param keys ids of tasks in the models; for {@link Content#KEYS}
     * @param shown names of variables, with their labels
     * @param groups who sees the list
     */
    public record TaskFilter(
            String name,
            String description,
            Content content,
            Set<String> keys,
            Map<String, String> shown,
            Set<String> groups) {}

    private final FilterService filters;
    private final TaskService tasks;
    private final GroupGrants grants;

    TaskFilters(FilterService filters, TaskService tasks, GroupGrants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /**
     * Makes those that are missing, in this order, and shows each to its groups; what the practice has changed in them
     * stays as it is. One that was deleted, or hidden from a group, comes back.
     */
    public void ensure(List<TaskFilter> wanted) {
        for (TaskFilter filter : wanted) {
            String id = present(filter).orElseGet(() -> make(filter, wanted.indexOf(filter)));
            filter.groups().forEach(group -> grants.ensure(group, Resources.FILTER, id, List.of(Permissions.READ)));
        }
    }

    private Optional<String> present(TaskFilter wanted) {
        return filters.createFilterQuery().filterName(wanted.name()).list().stream()
                .map(Filter::getId)
                .findFirst();
    }

    private String make(TaskFilter wanted, int position) {
        Filter filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(query(wanted));
        filter.setProperties(properties(wanted, position));
        return filters.saveFilter(filter).getId();
    }

    private TaskQuery query(TaskFilter wanted) {
        TaskQuery query = tasks.createTaskQuery();
        return switch (wanted.content()) {
            case MINE -> query.taskAssigneeExpression("${currentUser()}");
            case MY_GROUPS -> query.taskCandidateGroupInExpression("${currentUserGroups()}");
            case DUE_TODAY -> query.dueBeforeExpression("${endOfToday()}");
            case OVERDUE -> query.dueBeforeExpression("${now()}");
            case KEYS -> query.taskDefinitionKeyIn(wanted.keys().toArray(String[]::new));
            case CLIENTS -> query.taskCandidateGroup(StaffGroup.CLIENT.id()).includeAssignedTasks();
        };
    }

    private static Map<String, Object> properties(TaskFilter wanted, int position) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", wanted.description());
        properties.put("priority", position);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                wanted.shown().entrySet().stream()
                        .map(variable -> Map.of("name", variable.getKey(), "label", variable.getValue()))
                        .toList());
        return properties;
    }
}
