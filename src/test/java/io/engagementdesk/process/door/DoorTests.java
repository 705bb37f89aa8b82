package io.engagementdesk.process.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import io.engagementdesk.web.Browser;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A small model of a task for finance and one that a client pays, seen through the engine's doors. */
class DoorTests extends DeskTest {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="doorsModel" targetNamespace="x">
              <bpmn:process id="doors" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begun" />
                <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="checkDoor" />
                <bpmn:userTask id="checkDoor" camunda:candidateGroups="finance" camunda:formRef="checkDoor"
                    camunda:formRefBinding="deployment" />
                <bpmn:sequenceFlow id="f2" sourceRef="checkDoor" targetRef="answer" />
                <bpmn:exclusiveGateway id="answer" default="f3" />
                <bpmn:sequenceFlow id="f4" sourceRef="answer" targetRef="ended">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${verdict == 'SHUT'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f3" sourceRef="answer" targetRef="payDoor" />
                <bpmn:userTask id="payDoor" camunda:candidateGroups="client">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="client.kind" value="payment" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:endEvent id="ended" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM =
            """
            {"id": "checkDoor", "type": "default", "schemaVersion": 16, "components": [
              {"type": "select", "id": "a", "key": "verdict", "label": "Verdict", "validate": {"required": true},
               "values": [{"label": "Open", "value": "OPEN"}, {"label": "Shut", "value": "SHUT"}]},
              {"type": "textfield", "id": "b", "key": "remark", "label": "Remark"}]}
            """;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Logins logins;

    private String deployment;
    private String task;
    private Browser finance;

    @BeforeEach
    void oneTaskForFinance() {
        logins.ensure("financeOfDoors", "F", "F", "financeOfDoors", "finance");
        logins.ensure("deskOfDoors", "D", "D", "deskOfDoors", "desk");
        logins.ensure("managerOfDoors", "M", "M", "managerOfDoors", "manager");
        logins.ensure("adminOfDoors", "A", "A", "adminOfDoors", "camunda-admin");
        logins.ensure("analystOfDoors", "Y", "Y", "analystOfDoors", "analyst");
        deployment = models.createDeployment()
                .addString("doors.bpmn", MODEL)
                .addString("checkDoor.form", FORM)
                .deploy()
                .getId();
        String instance = runtime.startProcessInstanceByKey("doors", "D-1").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        finance = machine("financeOfDoors");
    }

    @AfterEach
    void away() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aTaskIsSeenByItsGroupAndTheManagerOnly() {
        assertThat(finance.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        assertThat(machine("managerOfDoors").get("/engine-rest/task/" + task).statusCode())
                .isEqualTo(200);
        for (String other : List.of("deskOfDoors", "adminOfDoors", "analystOfDoors")) {
            assertThat(machine(other).get("/engine-rest/task/" + task).statusCode())
                    .as(other)
                    .isBetween(403, 404);
        }
        assertThat(machine("deskOfDoors")
                        .get("/engine-rest/task?maxResults=50&processInstanceBusinessKey=D-1")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anotherGroupCannotCompleteIt() {
        var answer = machine("deskOfDoors").post("/engine-rest/task/" + task + "/submit-form", verdict("'OPEN'"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aTaskIsClaimedForOneselfOnly() {
        String claim = "/engine-rest/task/" + task + "/claim";
        assertThat(finance.post(claim, "{\"userId\":\"deskOfDoors\"}").statusCode())
                .isEqualTo(403);
        assertThat(finance.post(claim, "{\"userId\":\"financeOfDoors\"}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void anUnknownTaskIsNotFound() {
        var answer = finance.get("/engine-rest/task/nothing/identity-links");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void unknownFieldsAreRefusedAtEveryDoor() {
        String tampered = "{\"variables\":{\"verdict\":{\"value\":\"OPEN\"},\"depositPaid\":{\"value\":true}}}";
        for (String way : List.of("submit-form", "complete")) {
            var answer = finance.post("/engine-rest/task/" + task + "/" + way, tampered);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("/depositPaid", "unknown", "\"message\"");
        }
        Browser person = Browser.person(port, "financeOfDoors", "financeOfDoors");
        person.get("/camunda/app/tasklist/default/");
        var answer = person.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", tampered);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @Test
    void valuesThatTheFormDoesNotOfferAreRefused() {
        assertThat(submit(verdict("'AJAR'")).statusCode()).isEqualTo(422);
        assertThat(submit("{\"variables\":{}}").statusCode()).isEqualTo(422);
        assertThat(submit("{\"variables\":{\"verdict\":{\"value\":\"x\",\"type\":\"Object\"}}}")
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void aTaskSubmittedTwiceSaysThatItIsDone() {
        assertThat(submit(verdict("'SHUT'")).statusCode()).isEqualTo(204);
        var again = submit(verdict("'SHUT'"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(422);
        assertThat(again.body()).contains("closed", "This task is done");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void ofTwentyWhoSubmitATaskAtOnceOneSucceedsAndTheOthersAreTold(CapturedOutput log) {
        assertThat(atOnce(() -> submit(verdict("'SHUT'"))))
                .containsOnly(204, 422)
                .containsOnlyOnce(204);
        assertThat(log.getAll()).doesNotContain("ENGINE-16004", "ENGINE-REST-HTTP500");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void ofTwoGroupsThatClaimATaskAtOnceOneSucceedsAndTheOtherIsTold(CapturedOutput log) {
        Iterator<String> who = Stream.generate(() -> List.of("financeOfDoors", "managerOfDoors"))
                .flatMap(List::stream)
                .limit(20)
                .iterator();
        assertThat(atOnce(() -> claim(next(who)))).containsOnly(204, 409);
        assertThat(log.getAll()).doesNotContain("ENGINE-16004", "ENGINE-REST-HTTP500");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aRefusedFormLeavesNoTraceInTheLog(CapturedOutput log) {
        assertThat(submit("{\"variables\":{}}").statusCode()).isEqualTo(422);
        assertThat(log.getAll()).doesNotContain("ENGINE-REST-HTTP500", "FormRefused");
    }

    @Test
    void whatTheModelDoesNotReadIsNotKept() {
        var answer = submit("{\"variables\":{\"verdict\":{\"value\":\"OPEN\"},\"remark\":{\"value\":\"private\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(runtime.createVariableInstanceQuery().variableName("remark").count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery().variableName("verdict").count())
                .isEqualTo(1);
    }

    @Test
    void aTaskThatAPaymentCompletesIsNotCompletedByHand() {
        assertThat(submit(verdict("'OPEN'")).statusCode()).isEqualTo(204);
        Task pay = tasks.createTaskQuery().taskDefinitionKey("payDoor").singleResult();
        var answer = machine("deskOfDoors").post("/engine-rest/task/" + pay.getId() + "/complete", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("by-fact");
    }

    @Test
    void whatIsNotListedIsForNobody() {
        for (String path : List.of(
                "/message",
                "/signal",
                "/task/create",
                "/migration/execute",
                "/process-definition/key/doors/start",
                "/task/" + task + "/variables",
                "/task/" + task + "/resolve",
                "/task/" + task + "/bpmnError",
                "/execution/x/localVariables",
                "/process-instance/x/modification")) {
            assertThat(machine("managerOfDoors")
                            .post("/engine-rest" + path, "{}")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(machine("deskOfDoors").get("/engine-rest/user").statusCode()).isEqualTo(403);
        assertThat(machine("adminOfDoors")
                        .get("/engine-rest/user?maxResults=10")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void expressionsInQueriesAreRefusedAtTheDoor() {
        String exploit = "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}";
        var answer = machine("managerOfDoors").post("/engine-rest/task?maxResults=5", exploit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(machine("managerOfDoors")
                        .get("/engine-rest/task?maxResults=5&assigneeExpression=%24%7Bx%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        POST | /task                                      | null
        POST | /task                                      | [5]
        POST | /task                                      | {"nameLike":"a\\u0000"}
        POST | /task                                      | {"orQueries":[null]}
        POST | /task/count                                | {"processVariables":[{}]}
        POST | /task/{task}/submit-form                   | null
        POST | /task/{task}/submit-form                   | {"variables":{"verdict":null}}
        POST | /task/{task}/complete                      | {"variables":{"verdict":null}}
        POST | /task/{task}/claim                         | null
        POST | /process-definition/key/doors/submit-form  | null
        POST | /process-definition/key/doors/submit-form  | {"variables":{"verdict":null}}
        POST | /filter/create                             | null
        PUT  | /job/unknown/retries                       | {}
        GET  | /task?firstResult=-5                       |
        """)
    @ExtendWith(OutputCaptureExtension.class)
    void whatTheEngineWouldStumbleOverIsRefusedWithItsPlace(
            String method, String path, String body, CapturedOutput log) {
        var answer = machine("managerOfDoors")
                .send(
                        method,
                        "/engine-rest" + path.replace("{task}", task),
                        "application/json",
                        body == null ? "" : body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("problems/unclear", "traceId");
        assertThat(log.getAll()).doesNotContain("ENGINE-REST-HTTP500");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("doors")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aModelThatIsNotThereIsNotFound() {
        for (String model : List.of("unknown", "key/unknown")) {
            var answer = machine("managerOfDoors")
                    .post("/engine-rest/process-definition/" + model + "/submit-form", "{\"variables\":{}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        }
    }

    private static String verdict(String value) {
        return "{\"variables\":{\"verdict\":{\"value\":" + value.replace('\'', '"') + "}}}";
    }

    private static synchronized String next(Iterator<String> who) {
        return who.next();
    }

    private java.net.http.HttpResponse<String> claim(String login) {
        return machine(login).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    /** The statuses of twenty at once. */
    private static List<Integer> atOnce(Supplier<java.net.http.HttpResponse<String>> one) {
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(one, crowd)).limit(20).toList().stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
        } finally {
            crowd.shutdown();
        }
    }

    private java.net.http.HttpResponse<String> submit(String body) {
        return finance.post("/engine-rest/task/" + task + "/submit-form", body);
    }

    private Browser machine(String login) {
        return Browser.machine(port, login, login);
    }
}
