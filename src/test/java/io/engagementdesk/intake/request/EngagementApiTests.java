package io.engagementdesk.intake.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The API's door, and what it answers to bad input. */
class EngagementApiTests extends DeskTest {

    private final String email = Cast.fresh("apia") + "@client.example";

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("{", 400, "malformed-json"),
                Arguments.of("", 400, "malformed-json"),
                Arguments.of(body("How?") + "{}", 400, "malformed-json"),
                Arguments.of(body("How?").replace("\"organisation\"", "\"company\""), 422, "/company"),
                Arguments.of(body("How?").replace("\"Api\"", "{}"), 422, "/contact/name"),
                Arguments.of(body("How?").replace("EMAIL", "a@b"), 422, "/contact/email"),
                Arguments.of(body("How?").replace("EMAIL", "a@b.example\\r\\nBcc: c@d.example"), 422, "/contact/email"),
                Arguments.of(body("How?").replace("expert-call", "no-call"), 422, "/service"),
                Arguments.of(body("How?").replace("now", "soon"), 422, "/when"),
                Arguments.of(body(" "), 422, "/question"),
                Arguments.of(body("a\\u0000b"), 422, "/question"),
                Arguments.of(body("\\ud800"), 422, "/question"),
                Arguments.of(body("x".repeat(4001)), 422, "/question"),
                Arguments.of("{}", 422, "/contact/email"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsRefusedWithItsPlace(String body, int status, String said) throws Exception {
        MockHttpServletResponse answer = post(Cast.fresh("key"), body.replace("EMAIL", email));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).contains(said).doesNotContain("Exception");
        assertThat(engagements()).isZero();
    }

    @Test
    void aRequestIsAnsweredWithItsPlace() throws Exception {
        MockHttpServletResponse answer = post(Cast.fresh("key"), mine("How?"));
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).contains("\"state\":\"AWAITING_DEPOSIT\"");
        assertThat(answer.getHeader("Location")).matches("/api/engagements/E-\\d{4}-\\d{6}");
    }

    @Test
    void tenIdenticalRequestsAtOnceAreOneEngagement() throws Exception {
        String key = Cast.fresh("key");
        Callable<String> request = () -> post(key, mine("How?")).getHeader("Location");
        ExecutorService people = Executors.newFixedThreadPool(10);
        try {
            List<String> places = people
                    .invokeAll(Stream.generate(() -> request).limit(10).toList())
                    .stream()
                    .map(EngagementApiTests::result)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .toList();
            assertThat(places).hasSize(1);
            assertThat(engagements()).isEqualTo(1);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void theServicesAreListed() throws Exception {
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/api/services").with(httpBasic("desk", "desk")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"code\":\"expert-call\"");
    }

    private static String result(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private MockHttpServletResponse post(String key, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/engagements")
                        .with(httpBasic("desk", "desk"))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private String mine(String question) {
        return body(question).replace("EMAIL", email);
    }

    private static String body(String question) {
        return """
                {"contact":{"name":"Api","email":"EMAIL","language":"en"},"organisation":null,
                 "service":"expert-call","when":"now","question":"%s"}"""
                .formatted(question);
    }

    private long engagements() {
        return jdbc.sql("select count(*) from engagement e join contact c on c.id = e.contact where c.email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
