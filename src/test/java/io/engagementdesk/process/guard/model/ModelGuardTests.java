package io.engagementdesk.process.guard.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.DeskTest;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ModelGuardTests extends DeskTest {

    @Autowired
    private RepositoryService models;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='bad' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='bad' camunda:class='org.example.Any' />",
                "<bpmn:serviceTask id='bad' camunda:expression='${environment.getProperty(\"x\")}' />",
                "<bpmn:serviceTask id='bad' camunda:type='external' camunda:topic='any' />",
                "<bpmn:serviceTask id='bad' camunda:delegateExpression='${environment.x}' />",
                "<bpmn:userTask id='bad' name=\"${''.getClass()}\" />",
                "<bpmn:userTask id='bad' camunda:formKey='embedded:deployment:x.html' />",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:taskListener event='create'>"
                        + "<camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id='bad'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http"
                        + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id='bad' camunda:assignee='${execution.processEngineServices}' />",
                "<bpmn:userTask id='bad' camunda:assignee=\"${x['class']}\" />"
            })
    void aModelThatRunsCodeOfItsOwnIsRefused(String element) {
        assertThatThrownBy(() -> deploy(element)).isInstanceOf(ParseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name='client.kind' value='questionnaire'",
                "name='client.kind'",
                "name='client.contact' value='caler'",
                "name='client.contakt' value='caller'"
            })
    void aPropertyThatNobodyWouldHeedIsRefused(String property) {
        assertThatThrownBy(() -> deploy("<bpmn:userTask id='bad'><bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property " + property + " /></camunda:properties></bpmn:extensionElements>"
                        + "</bpmn:userTask>"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("client.");
    }

    private void deploy(String element) {
        String model = "<?xml version='1.0' encoding='UTF-8'?><bpmn:definitions"
                + " xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='d' targetNamespace='x'>"
                + "<bpmn:process id='dangerous' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<bpmn:startEvent id='begun' /><bpmn:sequenceFlow id='f' sourceRef='begun' targetRef='bad' />"
                + element + "</bpmn:process></bpmn:definitions>";
        models.createDeployment().addString("dangerous.bpmn", model).deploy();
    }
}
