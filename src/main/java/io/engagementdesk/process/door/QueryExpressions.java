package io.engagementdesk.process.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Finds expressions in what is asked: parameters and members named {@code …Expression}, at any depth. */
final class QueryExpressions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = "expression";
    private static final Set<String> SAFE =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${endOfToday()}");

    private QueryExpressions() {}

    static boolean in(HttpServletRequest request) {
        boolean parameters = request.getQueryString() != null
                && request.getParameterMap().entrySet().stream()
                        .anyMatch(one -> named(one.getKey()) && !SAFE.containsAll(Set.of(one.getValue())));
        return parameters || in(ReadRequest.bodyOf(request));
    }

    private static boolean in(byte[] body) {
        try {
            return body.length > 0 && in(JSON.readTree(body));
        } catch (IOException notJson) {
            return false;
        }
    }

    private static boolean in(JsonNode node) {
        boolean here = node.properties().stream().anyMatch(one -> named(one.getKey()) && !harmless(one.getValue()));
        return here || StreamSupport.stream(node.spliterator(), false).anyMatch(QueryExpressions::in);
    }

    private static boolean harmless(JsonNode value) {
        return value.isNull() || SAFE.contains(value.asText());
    }

    private static boolean named(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(SUFFIX);
    }
}
