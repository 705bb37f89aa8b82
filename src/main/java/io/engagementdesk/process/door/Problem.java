package io.engagementdesk.process.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engagementdesk.process.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A refusal in the words of RFC 9457; never says more of the inside than a trace id.
 *
 * @param code the stable end of its type, such as {@code validation}
 */
public record Problem(HttpStatus status, String code, String detail, List<Finding> errors) {

    /** One thing that is wrong with what was sent. */
    public record Finding(String pointer, String code, String message) {}

    private static final String TYPES = "https://engagementdesk.io/problems/";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** What a form did not accept, field by field. */
    public static Problem of(FormRefused refused) {
        List<Finding> findings = refused.errors().stream()
                .map(error -> new Finding("/" + error.field(), error.code(), error.message()))
                .toList();
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "validation", refused.getMessage(), findings);
    }

    public Map<String, Object> body(HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + code);
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("message", detail); // where the engine's web applications look
        body.put("instance", request.getRequestURI());
        body.put("traceId", Trace.of(request));
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(response.getOutputStream(), body(request));
    }
}
