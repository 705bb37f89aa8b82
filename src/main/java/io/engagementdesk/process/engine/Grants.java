package io.engagementdesk.process.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import io.engagementdesk.process.StaffGroup;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/** What somebody may do because a task, login or deployment was made: to work on the task, to keep his own profile. */
class Grants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return one(createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), READ, UPDATE));
    }

    /** The desk works on a client's task on the client's word. */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        String worker = StaffGroup.CLIENT.id().equals(group) ? StaffGroup.DESK.id() : group;
        return one(createGrantAuthorization(null, worker, Resources.TASK, task.getId(), READ, TASK_WORK));
    }

    /** Who deploys a model does not thereby own it. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return new AuthorizationEntity[0];
    }

    private static AuthorizationEntity[] one(AuthorizationEntity authorization) {
        return new AuthorizationEntity[] {authorization};
    }
}
