package io.engagementdesk;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.practice.Practitioners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients, practitioners and models made for one test, so that tests do not meet in one database. */
@TestComponent
public final class Cast {

    /** The source of a deployment that ends with its test. */
    public static final String DEPLOYED = "test";

    private static final Actor TEST = new Actor("test", "test");

    private final List<String> lonely = new ArrayList<>();
    private final Clients clients;
    private final Engagements engagements;
    private final Practitioners practitioners;
    private final JdbcClient jdbc;
    private final RepositoryService models;

    Cast(
            Clients clients,
            Engagements engagements,
            Practitioners practitioners,
            JdbcClient jdbc,
            RepositoryService models) {
        this.clients = clients;
        this.engagements = engagements;
        this.practitioners = practitioners;
        this.jdbc = jdbc;
        this.models = models;
    }

    /** A name that nobody had before. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** The same where the engine allows letters and digits only. */
    public static String freshLogin(String prefix) {
        return fresh(prefix).replace("-", "");
    }

    /** An engagement for this service by a new client; no model runs for it. */
    public String engagement(String service, String language) {
        NewContact caller =
                new NewContact("Cleo Client", fresh("cleo") + "@client.example", null, language, null, null);
        UUID contact = clients.matchOrCreate(caller).id();
        String number = engagements.register(
                new Engagements.NewEngagement(service, Engagement.When.NOW, "How?", contact), TEST);
        lonely.add(number);
        return number;
    }

    /** This engagement ends with the test: no model runs for it. */
    public void endsWithTheTest(String number) {
        lonely.add(number);
    }

    /** A practitioner who is present for the next hours. */
    public String practitioner(String skill, int level, String language) {
        String login = freshLogin("p");
        jdbc.sql("insert into practitioner (login, name, language, level, team) values (?, ?, ?, ?, 'test')")
                .params(login, login, language, level)
                .update();
        jdbc.sql("insert into practitioner_skill (practitioner, skill) values (?, ?)")
                .params(login, skill)
                .update();
        practitioners.arrive(login, Duration.ofHours(8));
        return login;
    }

    /** Everybody goes home; who a test needs arrives afterwards. */
    public void emptyHouse() {
        jdbc.sql("update practitioner set available_until = null").update();
    }

    /** Ends what no model will end. */
    void exit() {
        for (String number : lonely) {
            jdbc.sql("delete from practitioner_hold where engagement = ?")
                    .param(number)
                    .update();
            if (!engagements.get(number).state().isEnd()) {
                engagements.move(number, State.CANCELLED, TEST);
            }
        }
        lonely.clear();
        models.createDeploymentQuery()
                .deploymentSource(DEPLOYED)
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }
}
