package io.engagementdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.web.Browser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoTests extends DeskTest {

    @Autowired
    private DemoPractice practice;

    @Autowired
    private DemoLogins logins;

    @Autowired
    private DemoClock time;

    @Autowired
    private TimeMachine machine;

    @Test
    void aSecondStartChangesNothing() {
        long before = rows();
        practice.run(new DefaultApplicationArguments());
        logins.run(new DefaultApplicationArguments());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theDemoSellsWhatTheContractSays() {
        assertThat(jdbc.sql("select rate from service where code = 'expert-call'")
                        .query(Long.class)
                        .single())
                .isEqualTo(300);
        assertThat(jdbc.sql("select count(*) from service").query(Long.class).single())
                .isEqualTo(9);
    }

    @Test
    void timePassesForUsAndForTheEngineAndIsRemembered() {
        Instant before = time.now();
        machine.advance(Duration.ofHours(3));
        assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofHours(3));
        assertThat(jdbc.sql("select ahead_millis from clock_offset where id = 1")
                        .query(Long.class)
                        .single())
                .isGreaterThan(Duration.ofMinutes(179).toMillis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "-1.5", "null", "true", "[\"PT1H\"]", "\"5\"", "\"one day\"", "\"-PT1H\"", "\"P401D\""})
    void whatIsNoDurationDoesNotMoveTheClock(String advance) {
        Duration ahead = Duration.between(Instant.now(), time.now());
        var answer = Browser.machine(port, "admin", "admin").post("/api/demo/clock", "{\"advance\":" + advance + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("PT24H");
        assertThat(Duration.between(Instant.now(), time.now())).isCloseTo(ahead, Duration.ofSeconds(5));
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from service) + (select count(*) from practitioner)"
                        + " + (select count(*) from practitioner_skill) + (select count(*) from ACT_ID_USER)"
                        + " + (select count(*) from ACT_ID_MEMBERSHIP)")
                .query(Long.class)
                .single();
    }
}
