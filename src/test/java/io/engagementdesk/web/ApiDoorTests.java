package io.engagementdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.process.Logins;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApiDoorTests extends DeskTest {

    @Autowired
    private Logins logins;

    private Browser desk;

    @BeforeEach
    void staff() {
        logins.ensure("deskOfApi", "D", "D", "deskOfApi", "desk");
        logins.ensure("financeOfApi", "F", "F", "financeOfApi", "finance");
        desk = Browser.machine(port, "deskOfApi", "deskOfApi");
    }

    @Test
    void aRequestThatMakesAnEngagementNeedsAKey() {
        var answer = desk.post("/api/engagements", wanted("nokey@api.example"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("idempotency-key", "traceId");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        var first = register(key, wanted("once@api.example"));
        var second = register(key, wanted("once@api.example"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(register(key, wanted("other@api.example")).body()).contains("idempotency-mismatch");
    }

    @Test
    void parallelRequestsWithOneKeyHaveOneEffect() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> register(key, wanted("race@api.example"))))
                .toList();
        List<String> answers =
                calls.stream().map(call -> call.join().body()).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("E-");
    }

    @Test
    void badInputIsAnsweredAsAProblem() {
        assertThat(register("bad-1", "{").statusCode()).isEqualTo(400);
        assertThat(register("bad-2", "{\"surprise\":1}").statusCode()).isEqualTo(422);
        assertThat(register("bad-2", "{\"surprise\":1}").body()).contains("/surprise");
        assertThat(register("bad-3", "{\"question\":\"" + "x".repeat(1_100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        var type = desk.send("POST", "/api/engagements", "text/plain", "x", "Idempotency-Key", "bad-4");
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.body()).contains("problems/");
        assertThat(desk.get("/api//engagements").statusCode()).isEqualTo(400);
        assertThat(desk.get("/camunda/..;/engine-rest/user").statusCode()).isEqualTo(400);
        assertThat(desk.get("/api/engagements?cursor=%00").statusCode()).isEqualTo(400);
        assertThat(desk.get("/engine-rest/task?processInstanceBusinessKey=%00").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsNotSaidToBeJsonIsRefused() {
        for (String path : List.of("/api/engagements", "/api/calls", "/api/calls/nothing/answer")) {
            for (String type : List.of("*/*", "multipart/form-data", "application/xml")) {
                var answer = desk.send(
                        "POST",
                        path,
                        type,
                        "{}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                assertThat(answer.statusCode()).as(path + " " + type).isEqualTo(415);
                assertThat(answer.body()).contains("problems/");
            }
        }
    }

    @Test
    void whatIsTwiceOrOfAnotherKindIsRefusedByName() {
        String twice = "{\"contact\":{\"name\":\"A\",\"name\":\"B\"}}";
        assertThat(register("bad-5", twice).statusCode()).isEqualTo(400);
        assertThat(register("bad-5", twice).body()).contains("malformed-json", "\"/contact/name\"", "duplicate");
        for (String number : List.of("7", "7.5", "true")) {
            var answer = register("bad-6", "{\"service\":" + number + "}");
            assertThat(answer.statusCode()).as(number).isEqualTo(422);
            assertThat(answer.body()).contains("\"/service\"", "type");
        }
    }

    @Test
    void whatIsNotThereIsNotFoundAndOtherMethodsAreNamed() {
        var nothing = desk.get("/api/nothing");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var method = desk.send("DELETE", "/api/engagements", null, null);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST"));
        assertThat(Browser.anonymous(port).get("/api/nothing").statusCode()).isEqualTo(401);
        assertThat(Browser.anonymous(port).get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotIsToldSo() {
        Browser finance = Browser.machine(port, "financeOfApi", "financeOfApi");
        var answer = finance.send("POST", "/api/engagements", "application/json", "{}", "Idempotency-Key", "f-1");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not-allowed");
        assertThat(Browser.anonymous(port).get("/api/services").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/services").statusCode()).isEqualTo(200);
    }

    @Test
    void whatStaffChangeIsWrittenDown() {
        register("audited", "{\"surprise\":1}");
        assertThat(jdbc.sql("select count(*) from audit where login = 'deskOfApi' and door = 'api'"
                                + " and action = 'POST' and target = '/api/engagements' and outcome = 422")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void ourPagesRunNoForeignScript() {
        var page = Browser.anonymous(port).get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var answer = Browser.anonymous(port)
                .send(
                        "POST",
                        "/c/anything",
                        "application/x-www-form-urlencoded",
                        "a=b",
                        "Origin",
                        "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Browser.anonymous(port)
                        .send("POST", "/logout", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> register(String key, String body) {
        return desk.send("POST", "/api/engagements", "application/json", body, "Idempotency-Key", key);
    }

    private static String wanted(String email) {
        return """
                {"contact":{"name":"Ina Idem","email":"%s","phone":"+49 30 5550199","language":"en",
                 "timeZone":"Europe/Berlin"},"organisation":"","service":"expert-call","when":"now","question":"Help"}
                """
                .formatted(email);
    }
}
