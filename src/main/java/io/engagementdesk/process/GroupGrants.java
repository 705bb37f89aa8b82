package io.engagementdesk.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Service;

/** What groups may do in the engine, made permission by permission where it is missing; nothing is taken away. */
@Service
public class GroupGrants {

    private final AuthorizationService authorizations;

    GroupGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Adds to what the group may do already. */
    public void ensure(String group, Resource resource, String resourceId, List<Permission> permissions) {
        Authorization grant = present(group, resource, resourceId);
        List<Permission> missing = permissions.stream()
                .filter(permission -> !grant.isPermissionGranted(permission))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(grant::addPermission);
            authorizations.saveAuthorization(grant);
        }
    }

    private Authorization present(String group, Resource resource, String resourceId) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> none(group, resource, resourceId));
    }

    private Authorization none(String group, Resource resource, String resourceId) {
        Authorization none = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        none.setGroupId(group);
        none.setResource(resource);
        none.setResourceId(resourceId);
        return none;
    }
}
