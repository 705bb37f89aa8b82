package io.engagementdesk.process.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is asked in a way the engine would stumble over, and where; it takes whatever is JSON. */
final class UnclearRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> COUNTS = Set.of("firstResult", "maxResults");

    /** What the engine needs and does not ask for, by the end of the path. */
    private static final Map<String, String> NEEDED = Map.of("/retries", "retries", "/authorization/create", "type");

    private static final Set<String> COMPARED = Set.of("name", "operator");
    private static final String VARIABLES = "variables";

    private UnclearRequest() {}

    static Optional<Problem> of(HttpServletRequest request) {
        return Stream.concat(inAddress(request), inBody(request))
                .findFirst()
                .map(what -> Problem.of(HttpStatus.BAD_REQUEST, "unclear", what));
    }

    private static Stream<String> inAddress(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return Stream.empty();
        }
        return COUNTS.stream()
                .filter(count -> Objects.requireNonNullElse(request.getParameter(count), "")
                        .startsWith("-"))
                .map(count -> count + ": Give a number that is not negative.");
    }

    private static Stream<String> inBody(HttpServletRequest request) {
        byte[] body = ReadRequest.bodyOf(request);
        if (!isJson(request) && body.length > 0) {
            return Stream.empty();
        }
        try {
            JsonNode said = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
            if (!said.isObject() && !said.isMissingNode()) {
                return Stream.of("Send a JSON object.");
            }
            return Stream.concat(missing(request, said), inside("", said));
        } catch (IOException notJson) {
            return Stream.empty();
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Stream<String> missing(HttpServletRequest request, JsonNode said) {
        return NEEDED.entrySet().stream()
                .filter(needed -> request.getRequestURI().endsWith(needed.getKey()))
                .map(Map.Entry::getValue)
                .filter(name -> !said.hasNonNull(name))
                .map(name -> "/" + name + ": This is needed.");
    }

    private static Stream<String> inside(String at, JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf(0) >= 0
                    ? Stream.of(at + ": This text holds the character NUL.")
                    : Stream.empty();
        }
        return node.isArray() ? inList(at, node) : inObject(at, node);
    }

    private static Stream<String> inList(String at, JsonNode list) {
        boolean compares = at.endsWith("Variables");
        return IntStream.range(0, list.size()).boxed().flatMap(each -> {
            JsonNode one = list.get(each);
            boolean unclear = one.isNull() || compares && !COMPARED.stream().allMatch(one::hasNonNull);
            String place = at + "/" + each;
            return unclear ? Stream.of(place + ": Something is missing here.") : inside(place, one);
        });
    }

    private static Stream<String> inObject(String at, JsonNode object) {
        boolean holdsVariables = at.endsWith("/" + VARIABLES);
        return object.properties().stream().flatMap(one -> {
            String place = at + "/" + one.getKey();
            return holdsVariables && one.getValue().isNull()
                    ? Stream.of(place + ": Give the variable as an object with its value.")
                    : inside(place, one.getValue());
        });
    }
}
