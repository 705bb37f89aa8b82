package io.engagementdesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.web.LoadProperties;
import io.engagementdesk.web.RateLimit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Three calls at once, one a second after that. */
class ApiGateTests {

    private final ApiGate gate = new ApiGate(new RateLimit(new LoadProperties(1, 3, 2_000).calls()));

    @Test
    void whoCallsTooOftenIsToldToWait() throws Exception {
        for (int call = 0; call < 3; call++) {
            assertThat(call("10.0.0.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = call("10.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("too-many-requests");
    }

    @Test
    void oneCallerDoesNotPayForAnother() throws Exception {
        for (int call = 0; call < 5; call++) {
            call("10.0.0.1");
        }
        assertThat(call("10.0.0.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse call(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/services");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
