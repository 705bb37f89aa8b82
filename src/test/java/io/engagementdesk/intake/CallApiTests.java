package io.engagementdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.engagementdesk.DeskTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** the manual exchange by API. */
class CallApiTests extends DeskTest {

    private final String number = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    @Test
    void aCallIsReportedFactByFact() throws Exception {
        MockHttpServletResponse rung = post("", "{\"from\":\"" + number + "\"}");
        assertThat(rung.getStatus()).isEqualTo(201);
        String call = json(rung).path("callId").asText();
        assertThat(json(rung).path("state").asText()).isEqualTo("RINGING");
        assertThat(state(post("/" + call + "/answer", "{\"party\":\"desk\"}"))).isEqualTo("WITH_DESK");
        assertThat(state(post("/" + call + "/answer", "{\"party\":\"desk\"}"))).isEqualTo("WITH_DESK");
        assertThat(state(post("/" + call + "/hangup", "{\"party\":\"client\"}")))
                .isEqualTo("ENDED");
        assertThat(post("/" + call + "/hangup", "{\"party\":\"client\"}").getStatus())
                .isEqualTo(200);
        assertThat(post("/" + call + "/answer", "{\"party\":\"client\"}").getStatus())
                .isEqualTo(409);
    }

    @Test
    void whatCannotHaveHappenedIsRefusedWithWhatToDo() throws Exception {
        String call =
                json(post("", "{\"from\":\"" + number + "\"}")).path("callId").asText();
        MockHttpServletResponse refused = post("/" + call + "/answer", "{\"party\":\"practitioner\"}");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("impossible-fact");
        assertThat(post("/" + call + "/ring", "{\"party\":\"practitioner\",\"practitioner\":\"anna\"}")
                        .getStatus())
                .isEqualTo(409);
        assertThat(post("/" + call + "/answer", "{\"party\":\"practitioner\",\"practitioner\":\"nobody\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("/" + call + "/hangup", "{\"party\":\"client\",\"outcome\":\"great\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("/" + call + "/hangup", "{\"party\":\"nobody\"}").getStatus())
                .isEqualTo(422);
        assertThat(post("/" + call + "/hangup", "{}").getStatus()).isEqualTo(422);
        assertThat(post("", "{\"from\":\"call me\"}").getStatus()).isEqualTo(422);
        assertThat(post("", "{}").getStatus()).isEqualTo(422);
    }

    @Test
    void anUnknownCallIsNotFoundHoweverItIsNamed() throws Exception {
        assertThat(post("/3fa85f64-5717-4562-b3fc-2c963f66afa6/answer", "{\"party\":\"client\"}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(post("/nonsense/answer", "{\"party\":\"client\"}").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/api/calls" + path)
                        .with(httpBasic("desk", "desk"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String state(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return json(answer).path("state").asText();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return new ObjectMapper().readTree(answer.getContentAsString());
    }
}
