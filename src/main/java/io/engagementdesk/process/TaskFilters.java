package io.engagementdesk.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
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
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Makes those that are missing, in this order; what the practice has changed stays as it is. */
    public void ensure(List<TaskFilter> wanted) {
        wanted.stream()
                .filter(filter ->
                        filters.createFilterQuery().filterName(filter.name()).count() == 0)
                .forEach(filter -> make(filter, wanted.indexOf(filter)));
    }

    private void make(TaskFilter wanted, int position) {
        Filter filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(query(wanted));
        filter.setProperties(properties(wanted, position));
        String id = filters.saveFilter(filter).getId();
        wanted.groups().forEach(group -> show(id, group));
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

    private void show(String filter, String group) {
        Authorization sight = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        sight.setGroupId(group);
        sight.setResource(Resources.FILTER);
        sight.setResourceId(filter);
        sight.addPermission(Permissions.READ);
        authorizations.saveAuthorization(sight);
    }
}
