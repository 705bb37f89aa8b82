package io.engagementdesk.insight.task;

import static io.engagementdesk.process.TaskFilters.Content.CLIENTS;
import static io.engagementdesk.process.TaskFilters.Content.DUE_TODAY;
import static io.engagementdesk.process.TaskFilters.Content.KEYS;
import static io.engagementdesk.process.TaskFilters.Content.MINE;
import static io.engagementdesk.process.TaskFilters.Content.MY_GROUPS;
import static io.engagementdesk.process.TaskFilters.Content.OVERDUE;

import io.engagementdesk.process.TaskFilters;
import io.engagementdesk.process.TaskFilters.TaskFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seeds the lists with which the desk, the managers and finance begin their day. */
@Component
@Order(30)
class Tasklists implements ApplicationRunner {

    private static final Map<String, String> SHOWN = Map.of("kind", "Kind", "when", "Wanted", "reason", "Reason");
    private static final Set<String> ALL = Set.of("manager", "desk", "sales", "finance", "practitioner");
    private static final Set<String> FRONT = Set.of("manager", "desk");

    private static final List<TaskFilter> LISTS = List.of(
            list("My tasks", "What I have claimed or was given.", MINE, Set.of(), ALL),
            list("My groups", "What anybody in my groups may claim.", MY_GROUPS, Set.of(), ALL),
            list("Waiting for client", "Links that clients have not answered yet.", CLIENTS, Set.of(), FRONT),
            list("Due today", "Due before tomorrow, overdue included.", DUE_TODAY, Set.of(), ALL),
            list("Overdue", "Due in the past.", OVERDUE, Set.of(), ALL),
            list(
                    "Payment problems",
                    "Money that needs a person.",
                    KEYS,
                    Set.of(
                            "resolvePayment",
                            "collectBalance",
                            "decideUncovered",
                            "decideComplaint",
                            "approveRefund",
                            "gatherEvidence",
                            "answerDispute",
                            "chaseDispute",
                            "decideFailedRefund"),
                    Set.of("manager", "finance")),
            list(
                    "Incidents",
                    "Steps that failed for good, messages that did not arrive.",
                    KEYS,
                    Set.of("resolveIncident", "resolveUndelivered"),
                    FRONT));

    private final TaskFilters filters;

    Tasklists(TaskFilters filters) {
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        filters.ensure(LISTS);
    }

    private static TaskFilter list(
            String name, String description, TaskFilters.Content content, Set<String> keys, Set<String> groups) {
        return new TaskFilter(name, description, content, keys, SHOWN, groups);
    }
}
