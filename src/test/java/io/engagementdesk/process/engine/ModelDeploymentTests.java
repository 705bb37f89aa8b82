package io.engagementdesk.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelDeploymentTests extends DeskTest {

    private static final String FORM = "{\"id\":\"callBack\",\"type\":\"default\",\"components\":[]}";

    @Autowired
    private RepositoryService models;

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
    }

    @Test
    void whatAnAnalystDeploysIsCompletedFromTheLastDeployment() {
        int all = names(newest()).size();
        var answer = deploy("analystOfModels", "callBack.form", FORM);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(names(newest())).hasSize(all).contains("forms/callBack.form", "bpmn/follow-up.bpmn");
    }

    @Test
    void onlyModelsTablesAndFormsAreDeployed() {
        assertThat(deploy("analystOfModels", "page.html", "<p>").statusCode()).isEqualTo(400);
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void othersDoNotDeploy() {
        assertThat(deploy("deskOfModels", "callBack.form", FORM).statusCode()).isEqualTo(403);
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
