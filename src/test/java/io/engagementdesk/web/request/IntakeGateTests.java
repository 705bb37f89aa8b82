package io.engagementdesk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class IntakeGateTests {

    @Test
    void aFullHouseTakesNoNewEngagement() throws Exception {
        MockHttpServletResponse refused = sent("POST", "/api/engagements", true);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void readingGoesOnAndSoDoesEverythingWhileThereIsRoom() throws Exception {
        assertThat(sent("GET", "/api/engagements", true).getStatus()).isEqualTo(200);
        assertThat(sent("POST", "/api/engagements", false).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/process-definition/key/engagement/submit-form",
                "/engine-rest/process-definition/engagement:1:7/submit-form",
                "/camunda/api/engine/engine/default/process-definition/engagement:1:7/submit-form"
            })
    void tasklistsStartFormIsToldSoInWords(String door) throws Exception {
        MockHttpServletResponse refused = sent("POST", door, true);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(refused.getContentAsString())
                .contains("no new engagement can be taken now", "again in half a minute");
    }

    @Test
    void tasksAreCompletedInAFullHouse() throws Exception {
        assertThat(sent("POST", "/engine-rest/task/7/submit-form", true).getStatus())
                .isEqualTo(200);
        assertThat(sent("POST", "/camunda/api/engine/engine/default/task", true).getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletResponse sent(String method, String path, boolean full) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new IntakeGate(() -> full).doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
