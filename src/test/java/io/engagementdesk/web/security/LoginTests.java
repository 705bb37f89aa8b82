package io.engagementdesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LoginTests extends DeskTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task?maxResults=10";

    @Autowired
    private Logins logins;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void staff() {
        logins.ensure("deskOfLogins", "Dora", "Desk", "deskOfLogins", "desk");
        logins.ensure("adminOfLogins", "Ada", "Admin", "adminOfLogins", "camunda-admin");
        logins.ensure("nobodyOfLogins", "No", "Body", "nobodyOfLogins");
    }

    @Test
    void oneLoginServesOurPagesAndTasklist() {
        Browser desk = Browser.person(port, "deskOfLogins", "deskOfLogins");
        assertThat(desk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(desk.get("/camunda/api/admin/auth/user/default").body()).contains("deskOfLogins", "tasklist");
        assertThat(desk.get("/camunda/api/engine/engine/default/task?maxResults=10")
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        assertThat(desk.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorGetsAdminButNoTasklist() {
        Browser admin = Browser.person(port, "adminOfLogins", "adminOfLogins");
        assertThat(admin.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(admin.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
    }

    @Test
    void aLoginWithoutGroupsSeesNothing() {
        Browser nobody = Browser.person(port, "nobodyOfLogins", "nobodyOfLogins");
        assertThat(nobody.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(nobody.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(nobody.get("/engagements/E-2026-000001").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutLoginEverythingOfTheEngineIsClosed() {
        Browser stranger = Browser.anonymous(port);
        assertThat(stranger.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login"));
        assertThat(stranger.get("/camunda/api/engine/engine/default/task?maxResults=10")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/actuator/metrics").statusCode()).isEqualTo(401);
    }

    @Test
    void aDeletedLoginLosesItsSessionWithinHalfAMinute() {
        Browser gone = signedIn("goneOfLogins");
        identity.deleteUser("goneOfLogins");
        halfAMinutePasses();
        assertThat(gone.get("/engagements").statusCode()).isEqualTo(302);
        assertThat(gone.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void aGroupTakenAwayClosesItsDoorsWithinHalfAMinute() {
        Browser moved = signedIn("movedOfLogins");
        identity.deleteMembership("movedOfLogins", "desk");
        halfAMinutePasses();
        assertThat(moved.get("/engagements").statusCode()).isEqualTo(403);
        assertThat(moved.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
        assertThat(moved.get(TASKS).statusCode()).isEqualTo(403);
        logins.ensure("movedOfLogins", "", "", "", "finance");
        halfAMinutePasses();
        assertThat(moved.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(moved.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("\"desk\"");
    }

    @Test
    void aMachineSignsInWithHttpBasic() {
        Browser desk = Browser.machine(port, "deskOfLogins", "deskOfLogins");
        assertThat(desk.get("/engine-rest/task?maxResults=10").statusCode()).isEqualTo(200);
        assertThat(Browser.machine(port, "deskOfLogins", "wrong")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    private Browser signedIn(String login) {
        logins.ensure(login, login, login, login, "desk");
        Browser person = Browser.person(port, login, login);
        assertThat(person.get("/engagements").statusCode()).isEqualTo(200);
        assertThat(person.get(TASKS).statusCode()).isEqualTo(200);
        return person;
    }

    private void halfAMinutePasses() {
        clock().setOffset(clock().offset().plusSeconds(31));
    }
}
