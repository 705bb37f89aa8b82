package io.engagementdesk.scoping;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.engagementdesk.DeskTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class AvailabilityTests extends DeskTest {

    @Test
    void whoIsPresentForTheWholeTimeIsAvailable() throws Exception {
        String anybody = cast.practitioner("engineering", 1, "en");
        Instant now = clock().instant();
        available("expert-call", now, now.plus(Duration.ofHours(1)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].login").value(hasItem(anybody)));
        available("expert-call", now, now.plus(Duration.ofHours(9)))
                .andExpect(jsonPath("$[*].login").value(not(hasItem(anybody))));
    }

    @Test
    void withoutTimesItIsAskedForNow() throws Exception {
        String anybody = cast.practitioner("engineering", 1, "en");
        mvc.perform(get("/api/practitioners/available?service=expert-call").with(httpBasic("desk", "desk")))
                .andExpect(jsonPath("$[*].login").value(hasItem(anybody)));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsOrAnUnknownServiceIsRefused() throws Exception {
        Instant now = clock().instant();
        available("expert-call", now, now.minusSeconds(1)).andExpect(status().isBadRequest());
        available("nothing", now, now).andExpect(status().isNotFound());
    }

    @Test
    void aTimeThatNobodyPlansForIsRefused() throws Exception {
        available("expert-call", Instant.MIN, Instant.MAX).andExpect(status().isBadRequest());
        Instant now = clock().instant();
        available("expert-call", now, now.plus(Duration.ofDays(400))).andExpect(status().isBadRequest());
    }

    private ResultActions available(String service, Instant from, Instant to) throws Exception {
        return mvc.perform(get("/api/practitioners/available")
                .param("service", service)
                .param("from", from.toString())
                .param("to", to.toString())
                .with(httpBasic("desk", "desk")));
    }
}
