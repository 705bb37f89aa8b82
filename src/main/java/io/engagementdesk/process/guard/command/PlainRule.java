package io.engagementdesk.process.guard.command;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Commands that carry no data of a process: whether somebody may is the engine's authorisations' affair. */
final class PlainRule implements CommandRule {

    private static final String READING = "Get";
    private static final String COCKPIT = "org.camunda.bpm.cockpit.";

    private static final Set<Class<?>> CHANGING = Set.of(
            AssignTaskCmd.class,
            SaveTaskCmd.class,
            SetTaskPriorityCmd.class,
            SetTaskDueDateCmd.class,
            SetTaskFollowUpDateCmd.class,
            AddUserIdentityLinkCmd.class,
            AddGroupIdentityLinkCmd.class,
            DeleteUserIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            SetJobRetriesCmd.class,
            CreateFilterCmd.class,
            SaveFilterCmd.class,
            DeleteFilterCmd.class);

    private static final Set<Class<?>> ADMINISTERING = Set.of(
            CreateUserCmd.class,
            SaveUserCmd.class,
            DeleteUserCmd.class,
            UnlockUserCmd.class,
            CreateGroupCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class,
            CreateAuthorizationCommand.class,
            SaveAuthorizationCmd.class,
            DeleteAuthorizationCmd.class);

    private static final Set<Class<?>> ASKING = Set.of(
            AuthorizationCheckCmd.class,
            CheckPassword.class,
            CreateUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            ExecuteFilterListCmd.class,
            ExecuteFilterListPageCmd.class,
            ExecuteFilterCountCmd.class,
            ExecuteFilterSingleResultCmd.class,
            IsIdentityServiceReadOnlyCmd.class);

    @Override
    public boolean concerns(Command<?> command) {
        Class<?> type = command.getClass();
        return CHANGING.contains(type) || ADMINISTERING.contains(type) || ASKING.contains(type) || reads(type);
    }

    private static boolean reads(Class<?> type) {
        boolean engine = type.getName().startsWith("org.camunda.bpm.engine.impl.");
        return engine && type.getSimpleName().startsWith(READING)
                || type.getName().startsWith(COCKPIT);
    }
}
