package io.engagementdesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.LiveModels;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelDeploymentTests extends DeskTest {

    private static final String NEWS = "{\"id\":\"news\",\"type\":\"default\",\"components\":[]}";
    private static final String FORM = "{\"id\":\"callBack\",\"type\":\"default\",\"components\":[]}";

    @Autowired
    private RepositoryService models;

    @Autowired
    private ModelFiles files;

    @Autowired
    private ReleasedFiles released;

    @Autowired
    private Logins logins;

    private long before;

    @BeforeEach
    void count() {
        logins.ensure("analystOfModels", "A", "M", "analystOfModels", "analyst");
        logins.ensure("deskOfModels", "D", "M", "deskOfModels", "desk");
        before = models.createDeploymentQuery().count();
    }

    @AfterEach
    void away() {
        while (models.createDeploymentQuery().count() > before) {
            models.deleteDeployment(newest().getId(), true);
        }
        release(Map.of());
    }

    @Test
    void whatAnAnalystDeploysIsCompletedFromTheLastDeployment() {
        int all = names(newest()).size();
        var answer = deploy("analystOfModels", "callBack.form", FORM);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(names(newest())).hasSize(all).contains("forms/callBack.form", "bpmn/follow-up.bpmn");
    }

    @Test
    void aReleaseLeavesWhatWasChangedLive() {
        deploy("analystOfModels", "callBack.form", FORM);
        LiveModels live = release(Map.of("forms/resolveIncident.form", NEWS));
        assertThat(standing("forms/callBack.form")).isEqualTo(FORM);
        assertThat(standing("forms/resolveIncident.form")).isEqualTo(NEWS);
        assertThat(live.conflicts()).isEmpty();
    }

    @Test
    void aReleaseThatChangesTheSameReportsItAndLeavesIt() {
        deploy("analystOfModels", "callBack.form", FORM);
        Map<String, String> changes = Map.of("forms/callBack.form", NEWS, "forms/resolveIncident.form", NEWS);
        assertThat(release(changes).conflicts()).containsExactly("forms/callBack.form");
        assertThat(standing("forms/callBack.form")).isEqualTo(FORM);
        assertThat(standing("forms/resolveIncident.form")).isEqualTo(NEWS);
        assertThat(release(Map.of("forms/callBack.form", FORM)).conflicts()).isEmpty();
    }

    @Test
    void onceTheReleaseHasTheChangeTheNextReleaseMayChangeItAgain() {
        deploy("analystOfModels", "callBack.form", FORM);
        release(Map.of("forms/callBack.form", FORM));
        assertThat(release(Map.of("forms/callBack.form", NEWS)).conflicts()).isEmpty();
        assertThat(standing("forms/callBack.form")).isEqualTo(NEWS);
    }

    @Test
    void aSecondStartDeploysNothing() {
        deploy("analystOfModels", "callBack.form", FORM);
        release(Map.of("forms/callBack.form", NEWS));
        long deployed = models.createDeploymentQuery().count();
        assertThat(release(Map.of("forms/callBack.form", NEWS)).conflicts()).containsExactly("forms/callBack.form");
        assertThat(models.createDeploymentQuery().count()).isEqualTo(deployed);
    }

    @Test
    void onlyModelsTablesAndFormsAreDeployed() {
        assertThat(deploy("analystOfModels", "page.html", "<p>").statusCode()).isEqualTo(400);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsTheSendersMistake() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>";
        assertThat(deploy("analystOfModels", "probe.bpmn", entity).statusCode()).isEqualTo(400);
        assertThat(deploy("analystOfModels", "probe.bpmn", "{}").statusCode()).isEqualTo(400);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void othersDoNotDeploy() {
        assertThat(deploy("deskOfModels", "callBack.form", FORM).statusCode()).isEqualTo(403);
    }

    /** Starts with a release in which these files are others. */
    private LiveModels release(Map<String, String> changes) {
        Map<String, byte[]> content = new TreeMap<>(files.read());
        changes.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
        LiveModels live = new LiveModels();
        ModelFiles changed = new ModelFiles(null) {
            @Override
            Map<String, byte[]> read() {
                return content;
            }
        };
        new ModelDeployment(models, changed, released, live).afterSingletonsInstantiated();
        return live;
    }

    private String standing(String name) {
        return models.getDeploymentResources(newest().getId()).stream()
                .filter(file -> file.getName().equals(name))
                .map(file -> new String(file.getBytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> deploy(String login, String name, String content) {
        String part = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--edge--\r\n";
        return Browser.machine(port, login, login)
                .send("POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=edge", part);
    }

    private Deployment newest() {
        return models.createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .get(0);
    }

    private java.util.List<String> names(Deployment deployment) {
        return models.getDeploymentResourceNames(deployment.getId());
    }
}
