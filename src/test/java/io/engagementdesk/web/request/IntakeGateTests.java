package io.engagementdesk.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class IntakeGateTests {

    @Test
    void aFullHouseTakesNoNewEngagement() throws Exception {
        MockHttpServletResponse refused = sent("POST", true);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void readingGoesOnAndSoDoesEverythingWhileThereIsRoom() throws Exception {
        assertThat(sent("GET", true).getStatus()).isEqualTo(200);
        assertThat(sent("POST", false).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse sent(String method, boolean full) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new IntakeGate(() -> full)
                .doFilter(new MockHttpServletRequest(method, "/api/engagements"), response, new MockFilterChain());
        return response;
    }
}
