package io.engagementdesk.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The engine's own door as an integrator uses it, over HTTP. */
final class EngineRest {

    private final RestClient door;
    private final ObjectMapper json = new ObjectMapper();

    EngineRest(int port, String login) {
        door = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/engine-rest")
                .defaultHeaders(headers -> headers.setBasicAuth(login, login))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    JsonNode read(String path, Object... values) {
        return tree(door.get().uri(path, values).retrieve().toEntity(String.class));
    }

    /** Submits a form with these texts; the answer with its status. */
    ResponseEntity<String> submit(String path, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return post(path + "/submit-form", Map.of("variables", variables));
    }

    /** What is answered, whatever it is. */
    ResponseEntity<String> post(String path, Map<String, ?> body) {
        return door.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .body(json.valueToTree(body).toString())
                .retrieve()
                .toEntity(String.class);
    }

    JsonNode tree(ResponseEntity<String> answer) {
        try {
            return json.readTree(answer.getBody());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.toString(), unreadable);
        }
    }
}
