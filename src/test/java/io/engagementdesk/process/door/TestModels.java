package io.engagementdesk.process.door;

import io.engagementdesk.process.door.Weakness.Target;
import java.net.URL;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;

/** Small models that do what models should not. */
final class TestModels {

    static final String SCRIPT =
            "<bpmn:scriptTask id='step' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>";
    static final String CLASS = "<bpmn:serviceTask id='step' camunda:class='org.example.Anything' />";
    static final String ENVIRONMENT =
            "<bpmn:serviceTask id='step' camunda:expression=\"${environment.getProperty('java.version')}\" />";
    static final String REFLECTION = "<bpmn:serviceTask id='step' camunda:expression=\"${''.getClass().getName()}\" />";

    private static final String TASK =
            "<bpmn:userTask id='step' camunda:formRef='probe' camunda:formRefBinding='deployment' />";
    private static final String FORM = "{\"id\":\"probe\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
            + "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"remark\",\"label\":\"Remark\"}]}";

    private TestModels() {}

    static boolean accepts(Target at, String step) {
        return deployed(at, step, deployment -> true);
    }

    static boolean runs(Target at, String step) {
        return deployed(at, step, deployment -> {
            at.engine().getRuntimeService().startProcessInstanceByKey("probe");
            return true;
        });
    }

    static boolean takesUnknownFields(Target at) {
        return withTask(
                at,
                task -> at.caller()
                                .post(
                                        "/engine-rest/task/" + task + "/submit-form",
                                        "{\"variables\":{\"depositPaid\":{\"value\":true}}}")
                                .statusCode()
                        == 204);
    }

    static boolean setsVariables(Target at) {
        return withTask(
                at,
                task -> at.caller()
                                .send(
                                        "PUT",
                                        "/engine-rest/task/" + task + "/variables/depositPaid",
                                        "application/json",
                                        "{\"value\":true,\"type\":\"Boolean\"}")
                                .statusCode()
                        == 204);
    }

    static boolean seenByNobody(Target at) {
        return withTask(at, task -> {
            at.engine().getIdentityService().setAuthenticatedUserId("nobodyAtAll");
            try {
                return at.engine()
                                .getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .count()
                        == 1;
            } finally {
                at.engine().getIdentityService().clearAuthentication();
            }
        });
    }

    /** A class that neither the engine's own list nor a model needs. */
    static boolean makesObjects(Target at) {
        return withInstance(at, instance -> {
            RuntimeService runtime = at.engine().getRuntimeService();
            runtime.setVariable(
                    instance,
                    "object",
                    Variables.serializedObjectValue("\"http://127.0.0.1\"")
                            .objectTypeName("java.net.URL")
                            .serializationDataFormat("application/json")
                            .create());
            return runtime.getVariable(instance, "object") instanceof URL;
        });
    }

    /** A step whose retries are used up leaves an incident in Cockpit, and nobody has it to do. */
    static boolean failsUnseen(Target at) {
        return deployed(at, "<bpmn:userTask id='step' camunda:asyncBefore='true' />", deployment -> {
            ManagementService jobs = at.engine().getManagementService();
            at.engine().getRuntimeService().startProcessInstanceByKey("probe");
            long before = at.engine().getTaskService().createTaskQuery().count();
            jobs.setJobRetries(
                    jobs.createJobQuery()
                            .processDefinitionKey("probe")
                            .singleResult()
                            .getId(),
                    0);
            return at.engine().getTaskService().createTaskQuery().count() == before;
        });
    }

    static boolean fetchesSchema(Target at) {
        try (Eavesdropper elsewhere = new Eavesdropper()) {
            accepts(
                    at,
                    "<bpmn:userTask id='step'><bpmn:extensionElements>"
                            + "<strange:thing xmlns:strange='urn:strange'"
                            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:schemaLocation='urn:strange " + elsewhere.address() + "/strange.xsd' />"
                            + "</bpmn:extensionElements></bpmn:userTask>");
            return elsewhere.wasAsked();
        }
    }

    private static boolean withTask(Target at, Predicate<String> probe) {
        return withInstance(
                at,
                instance -> probe.test(at.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId()));
    }

    private static boolean withInstance(Target at, Predicate<String> probe) {
        return deployed(
                at,
                TASK,
                deployment -> probe.test(at.engine()
                        .getRuntimeService()
                        .startProcessInstanceByKey("probe")
                        .getId()));
    }

    private static boolean deployed(Target at, String step, Predicate<Deployment> probe) {
        Deployment deployment;
        try {
            deployment = at.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addString("probe.bpmn", model(step))
                    .addString("probe.form", FORM)
                    .deploy();
        } catch (RuntimeException refused) {
            return false;
        }
        try {
            return probe.test(deployment);
        } catch (RuntimeException refused) {
            return false;
        } finally {
            at.engine().getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private static String model(String step) {
        return "<?xml version='1.0' encoding='UTF-8'?><bpmn:definitions"
                + " xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='model' targetNamespace='x'>"
                + "<bpmn:process id='probe' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<bpmn:startEvent id='begun' /><bpmn:sequenceFlow id='f' sourceRef='begun' targetRef='step' />"
                + step
                + "<bpmn:sequenceFlow id='g' sourceRef='step' targetRef='waiting' /><bpmn:userTask id='waiting' />"
                + "</bpmn:process></bpmn:definitions>";
    }
}
