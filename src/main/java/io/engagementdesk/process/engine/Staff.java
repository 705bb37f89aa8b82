package io.engagementdesk.process.engine;

import io.engagementdesk.process.AdministratorProperties;
import io.engagementdesk.process.GroupGrants;
import io.engagementdesk.process.Logins;
import io.engagementdesk.process.StaffGroup;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the groups, what they may do, and the first administrator, as far as they are missing: a new release brings its
 * new permissions, what administrators have added stays. One of ours that they took away comes back with the next start.
 */
@Component
class Staff implements SmartInitializingSingleton {

    private final Logins logins;
    private final GroupGrants grants;
    private final AdministratorProperties administrator;

    Staff(Logins logins, GroupGrants grants, AdministratorProperties administrator) {
        this.logins = logins;
        this.grants = grants;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(StaffGroup.values())
                .filter(group -> group != StaffGroup.CLIENT)
                .forEach(group -> logins.ensureGroup(group.id(), title(group.id()), "WORKFLOW"));
        logins.ensureGroup(Logins.ADMINISTRATORS, "Administrators", "SYSTEM");
        Permits.all()
                .forEach(permit ->
                        grants.ensure(permit.group(), permit.resource(), permit.resourceId(), permit.permissions()));
        if (administrator.given()) {
            logins.ensure(
                    administrator.login(), "First", "Administrator", administrator.password(), Logins.ADMINISTRATORS);
        }
    }

    private static String title(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}
