package io.engagementdesk.process.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import io.engagementdesk.process.Logins;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What each group may do in the engine; tasks are granted one by one to their candidate group by {@link Grants}. */
record Permits(String group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String ANY = "*";

    static List<Permits> all() {
        return List.of(
                permit("manager", APPLICATION, "tasklist", ACCESS),
                permit("manager", APPLICATION, "cockpit", ACCESS),
                permit("manager", PROCESS_INSTANCE, ANY, CREATE),
                permit("manager", FILTER, ANY, CREATE),
                permit("manager", DECISION_DEFINITION, ANY, READ),
                permit("manager", DEPLOYMENT, ANY, READ),
                permit("manager", PROCESS_DEFINITION, ANY, READ, CREATE_INSTANCE, READ_INSTANCE, READ_TASK)
                        .and(TASK_WORK, TASK_ASSIGN, RETRY_JOB, READ_HISTORY),
                permit("desk", APPLICATION, "tasklist", ACCESS),
                permit("desk", PROCESS_INSTANCE, ANY, CREATE),
                permit("desk", PROCESS_DEFINITION, "engagement", READ, CREATE_INSTANCE),
                permit("desk", PROCESS_DEFINITION, "complaint", READ, CREATE_INSTANCE),
                permit("sales", APPLICATION, "tasklist", ACCESS),
                permit("sales", PROCESS_INSTANCE, ANY, CREATE),
                permit("sales", PROCESS_DEFINITION, "engagement", READ, CREATE_INSTANCE),
                permit("finance", APPLICATION, "tasklist", ACCESS),
                permit("practitioner", APPLICATION, "tasklist", ACCESS),
                permit("analyst", APPLICATION, "cockpit", ACCESS),
                permit("analyst", PROCESS_DEFINITION, ANY, READ),
                permit("analyst", DECISION_DEFINITION, ANY, READ),
                permit("analyst", DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                permit("analyst", DEPLOYMENT, ANY, READ, CREATE),
                permit(Logins.ADMINISTRATORS, APPLICATION, "admin", ACCESS),
                permit(Logins.ADMINISTRATORS, USER, ANY, ALL),
                permit(Logins.ADMINISTRATORS, GROUP, ANY, ALL),
                permit(Logins.ADMINISTRATORS, GROUP_MEMBERSHIP, ANY, ALL),
                permit(Logins.ADMINISTRATORS, AUTHORIZATION, ANY, ALL));
    }

    private static Permits permit(String group, Resource resource, String id, Permission... permissions) {
        return new Permits(group, resource, id, List.of(permissions));
    }

    private Permits and(Permission... more) {
        var all = new java.util.ArrayList<>(permissions);
        all.addAll(List.of(more));
        return new Permits(group, resource, resourceId, List.copyOf(all));
    }
}
