package io.engagementdesk.process.engine;

import io.engagementdesk.process.AdministratorProperties;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.StaffGroup;
import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the groups, what they may do, and the first administrator; a second start changes nothing. */
@Component
class Staff implements SmartInitializingSingleton {

    private final Logins logins;
    private final AuthorizationService authorizations;
    private final AdministratorProperties administrator;

    Staff(Logins logins, AuthorizationService authorizations, AdministratorProperties administrator) {
        this.logins = logins;
        this.authorizations = authorizations;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(StaffGroup.values())
                .filter(group -> group != StaffGroup.CLIENT)
                .forEach(group -> logins.ensureGroup(group.id(), title(group.id()), "WORKFLOW"));
        logins.ensureGroup(Logins.ADMINISTRATORS, "Administrators", "SYSTEM");
        Permits.all().forEach(this::ensure);
        if (administrator.given()) {
            logins.ensure(
                    administrator.login(), "First", "Administrator", administrator.password(), Logins.ADMINISTRATORS);
        }
    }

    private void ensure(Permits permit) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(permit.group())
                .resourceType(permit.resource())
                .resourceId(permit.resourceId())
                .singleResult();
        if (present == null) {
            Authorization made = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            made.setGroupId(permit.group());
            made.setResource(permit.resource());
            made.setResourceId(permit.resourceId());
            made.setPermissions(permit.permissions().toArray(Permission[]::new));
            authorizations.saveAuthorization(made);
        }
    }

    private static String title(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
