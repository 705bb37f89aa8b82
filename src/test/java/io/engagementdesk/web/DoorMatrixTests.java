package io.engagementdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets through which door; {@code nobody} is a login without groups. */
class DoorMatrixTests extends DeskTest {

    private static final List<String> GROUPS =
            List.of("manager", "desk", "sales", "finance", "practitioner", "analyst", "camunda-admin");

    @Autowired
    private Logins logins;

    @BeforeEach
    void oneLoginAGroup() {
        GROUPS.forEach(group -> logins.ensure(login(group), group, "Matrix", login(group), group));
        logins.ensure(login("nobody"), "nobody", "Matrix", login("nobody"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/services, manager desk sales finance practitioner analyst camunda-admin",
        "GET, /api/engagements, manager desk sales finance practitioner",
        "POST, /api/engagements, manager desk sales",
        "GET, /api/engagements/E-1999-000001, manager desk sales finance practitioner",
        "GET, /api/engagements/E-1999-000001/timeline, manager desk sales finance practitioner",
        "GET, /api/engagements/E-1999-000001/ledger, manager desk sales finance",
        "GET, /api/engagements/E-1999-000001/messages, manager desk sales finance",
        "GET, /api/demo/mails, manager desk sales finance camunda-admin",
        "POST, /api/calls, manager desk practitioner",
        "GET, /api/doctor, manager camunda-admin",
        "POST, /api/demo/clock, camunda-admin",
        "GET, /actuator/metrics, camunda-admin",
        "GET, /actuator/env, camunda-admin",
        "GET, /engine-rest/engine, manager desk sales finance practitioner analyst camunda-admin",
        "GET, /engine-rest/task?maxResults=1, manager desk sales finance practitioner",
        "GET, /engine-rest/process-definition?maxResults=1, manager desk sales finance practitioner analyst",
        "GET, /engine-rest/process-instance?maxResults=1, manager",
        "GET, /engine-rest/deployment?maxResults=1, analyst",
        "GET, /engine-rest/user?maxResults=1, manager camunda-admin",
        "GET, /engine-rest/authorization?maxResults=1, camunda-admin",
        "GET, /engine-rest/variable-instance?maxResults=1,",
        "POST, /engine-rest/message,",
        "POST, /engine-rest/user/create, camunda-admin",
        "POST, /engine-rest/filter/create, manager"
    })
    void machines(String method, String path, String allowed) {
        Set<String> through = new TreeSet<>();
        for (String group : everybody()) {
            Browser machine = Browser.machine(port, login(group), login(group));
            if (machine.send(method, path, "application/json", "POST".equals(method) ? "{}" : null)
                            .statusCode()
                    != 403) {
                through.add(group);
            }
        }
        assertThat(through).isEqualTo(words(allowed));
        assertThat(Browser.anonymous(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/engagements/E-1999-000001, manager desk sales finance practitioner",
        "/engagements/E-1999-000001/agreement, manager sales",
        "/engagements/E-1999-000001/scope, manager desk sales",
        "/engagements/E-1999-000001/documents/3fa85f64-5717-4562-b3fc-2c963f66afa6, manager desk sales finance",
        "/practitioners, manager",
        "/practitioners/anna/hours, manager",
        "/practitioners/anna/time-off, manager",
        "/mailbox, manager desk sales finance camunda-admin",
        "/camunda/app/tasklist/default/, manager desk sales finance practitioner",
        "/camunda/app/cockpit/default/, manager analyst",
        "/camunda/app/admin/default/, camunda-admin",
        "/camunda/app/admin/default/setup/,",
        "/h2-console,"
    })
    void people(String path, String allowed) {
        Set<String> through = new TreeSet<>();
        for (String group : everybody()) {
            if (Browser.person(port, login(group), login(group)).get(path).statusCode() != 403) {
                through.add(group);
            }
        }
        assertThat(through).isEqualTo(words(allowed));
        assertThat(Browser.anonymous(port).get(path).statusCode()).isIn(302, 401, 403);
    }

    private static List<String> everybody() {
        List<String> all = new java.util.ArrayList<>(GROUPS);
        all.add("nobody");
        return all;
    }

    private static String login(String group) {
        return group.replace("-", "") + "OfMatrix";
    }

    private static Set<String> words(String words) {
        return words == null ? Set.of() : new TreeSet<>(Arrays.asList(words.split(" ")));
    }
}
