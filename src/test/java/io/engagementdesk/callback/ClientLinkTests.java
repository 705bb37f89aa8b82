package io.engagementdesk.callback;

import static io.engagementdesk.callback.Visits.AGREED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.DeskTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a link withstands: scanners, guesses, other sites, and everybody clicking at once. */
class ClientLinkTests extends DeskTest {

    private Visits visits;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void visitors() {
        visits = new Visits(engine, journey, cast, mvc, jdbc);
    }

    @Test
    void noCacheNoReferrerNoIndexNoForeignCode() {
        String token = visits.token(visits.engagement("en"));
        for (MockHttpServletRequestBuilder request : List.of(
                get("/c/" + token), head("/c/" + token), get("/c/nonsense").with(from("192.0.2.9")))) {
            var response = visits.perform(request).response();
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(response.getHeader("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'");
        }
    }

    @Test
    void everybodyClickingAtOnceIsOneAnswer() throws Exception {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        assertThat(atOnce(10, () -> visits.answer(link, AGREED).status()))
                .containsOnlyOnce(303)
                .containsOnly(303, 409);
        assertThat(journey.open(engagement)).containsExactly("prepareVisit");
    }

    @Test
    void yesAndNoAtOnceIsOneOfThem() throws Exception {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        Map<String, String> no = new HashMap<>(AGREED);
        no.put("answer", "no");
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        assertThat(atOnce(6, () -> visits.answer(link, turn.incrementAndGet() % 2 == 0 ? AGREED : no)
                        .status()))
                .containsOnlyOnce(303)
                .containsOnly(303, 409);
        assertThat(journey.open(engagement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "' or '1'='1",
                "\u0000",
                "💥",
                "null",
                "{token}",
                "${7*7}"
            })
    void whateverIsNoTokenIsUnknown(String token) {
        int status = visits.perform(get("/c/{token}", token).with(from("192.0.2." + Math.abs(token.hashCode() % 200))))
                .status();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void whoGuessesIsSlowedDownAndWhoKnowsIsNot() {
        String token = visits.token(visits.engagement("en"));
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(guess -> visits.perform(get("/c/guess" + guess).with(from("198.51.100.7")))
                        .status())
                .toList();
        assertThat(answers.subList(0, 10)).containsOnly(404);
        assertThat(answers.subList(10, 12)).containsOnly(429);
        var slowed = visits.perform(get("/c/guess").with(from("198.51.100.7")));
        assertThat(slowed.response().getHeader("Retry-After")).isEqualTo("60");
        assertThat(visits.perform(get("/c/" + token).with(from("198.51.100.7"))).status())
                .isEqualTo(200);
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() {
        String engagement = visits.engagement("en");
        String link = "/c/" + visits.token(engagement);
        assertThat(visits.perform(form(link).header("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(visits.perform(form(link).header("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(visits.perform(form(link).header("Origin", "null")).status()).isEqualTo(403);
        assertThat(journey.open(engagement)).containsExactly("confirmVisit");
    }

    /** Browsers name no origin where the page forbids the referrer, as ours do. */
    @Test
    void aBrowsersOwnFormIsAccepted() {
        String link = "/c/" + visits.token(visits.engagement("en"));
        assertThat(visits.perform(form(link).header("Origin", "null").header("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aForeignHostHeaderChangesNoAddress() {
        String link = "/c/" + visits.token(visits.engagement("en"));
        var page = visits.perform(get(link).header("Host", "evil.example").header("X-Forwarded-Host", "evil.example"));
        assertThat(page.page().html()).doesNotContain("evil.example");
        var sent = visits.perform(form(link).header("X-Forwarded-Host", "evil.example"));
        assertThat(sent.response().getHeader("Location")).isEqualTo(link);
    }

    private static MockHttpServletRequestBuilder form(String link) {
        MockHttpServletRequestBuilder request =
                post(link).contentType("application/x-www-form-urlencoded").header("Host", "localhost");
        AGREED.forEach(request::param);
        return request;
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService everybody = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : everybody.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            everybody.shutdownNow();
        }
    }
}
