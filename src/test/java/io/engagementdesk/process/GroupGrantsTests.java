package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group that an older release knew, and a newer release with more for it to do. */
class GroupGrantsTests extends DeskTest {

    @Autowired
    private GroupGrants grants;

    @Autowired
    private AuthorizationService authorizations;

    private final String group = Cast.freshLogin("group");

    @AfterEach
    void away() {
        all().forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    @Test
    void aNewReleaseBringsWhatIsMissing() {
        grants.ensure(group, Resources.DEPLOYMENT, "*", List.of(Permissions.READ));
        grants.ensure(group, Resources.DEPLOYMENT, "*", List.of(Permissions.READ, Permissions.CREATE));
        assertThat(all()).singleElement().satisfies(grant -> {
            assertThat(grant.isPermissionGranted(Permissions.CREATE)).isTrue();
            assertThat(grant.isPermissionGranted(Permissions.DELETE)).isFalse();
        });
    }

    @Test
    void whatAnAdministratorHasAddedStays() {
        grants.ensure(group, Resources.DEPLOYMENT, "*", List.of(Permissions.READ, Permissions.DELETE));
        grants.ensure(group, Resources.DEPLOYMENT, "*", List.of(Permissions.READ));
        assertThat(all()).singleElement().satisfies(grant -> assertThat(grant.isPermissionGranted(Permissions.DELETE))
                .isTrue());
    }

    private List<Authorization> all() {
        return authorizations.createAuthorizationQuery().groupIdIn(group).list();
    }
}
