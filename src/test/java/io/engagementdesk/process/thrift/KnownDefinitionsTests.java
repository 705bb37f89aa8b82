package io.engagementdesk.process.thrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not asked again is still known when it changes on this node. */
class KnownDefinitionsTests extends DeskTest {

    private static final String TABLE = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"d\" name=\"d\" namespace=\"test\">"
            + "<decision id=\"knownTable\" name=\"t\" camunda:historyTimeToLive=\"P1825D\"><decisionTable>"
            + "<output id=\"o\" name=\"answer\" typeRef=\"string\"/>"
            + "<rule id=\"r\"><outputEntry id=\"e\"><text>\"%s\"</text></outputEntry></rule>"
            + "</decisionTable></decision></definitions>";

    private static final String MODEL = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"test\">"
            + "<process id=\"knownModel\" name=\"%s\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1825D\">"
            + "<startEvent id=\"begun\"><messageEventDefinition messageRef=\"m\"/></startEvent></process>"
            + "<message id=\"m\" name=\"knownModelWanted\"/></definitions>";

    @Autowired
    private RepositoryService models;

    @Autowired
    private DecisionService tables;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void away() {
        models.createDeploymentQuery()
                .deploymentName("known")
                .list()
                .forEach(one -> models.deleteDeployment(one.getId(), true));
    }

    @Test
    void aTableDeployedHereAnswersAtOnceAndNoLongerWhenItIsDeleted() {
        deploy("known.dmn", TABLE.formatted("old"));
        assertThat(answer()).isEqualTo("old");
        String newer = deploy("known.dmn", TABLE.formatted("new"));
        assertThat(answer()).isEqualTo("new");
        models.deleteDeployment(newer, true);
        assertThat(answer()).isEqualTo("old");
    }

    @Test
    void aModelDeployedHereBeginsAtOnceAndNoLongerWhenItIsDeleted() {
        deploy("known.bpmn", MODEL.formatted("old"));
        assertThat(begun()).isEqualTo("old");
        String newer = deploy("known.bpmn", MODEL.formatted("new"));
        assertThat(begun()).isEqualTo("new");
        models.deleteDeployment(newer, true);
        assertThat(begun()).isEqualTo("old");
    }

    @Test
    void aModelSuspendedHereBeginsNoMoreUntilItGoesOn() {
        deploy("known.bpmn", MODEL.formatted("old"));
        assertThat(begun()).isEqualTo("old");
        models.suspendProcessDefinitionByKey("knownModel");
        assertThatThrownBy(this::begun).isInstanceOf(ProcessEngineException.class);
        models.activateProcessDefinitionByKey("knownModel");
        assertThat(begun()).isEqualTo("old");
    }

    private String deploy(String name, String content) {
        DeploymentBuilder deployment =
                models.createDeployment().name("known").source("test").addString(name, content);
        return deployment.deploy().getId();
    }

    private String answer() {
        return tables.evaluateDecisionTableByKey("knownTable").evaluate().getSingleEntry();
    }

    private String begun() {
        String model = runtime.createMessageCorrelation("knownModelWanted")
                .correlateStartMessage()
                .getProcessDefinitionId();
        return models.getProcessDefinition(model).getName();
    }
}
