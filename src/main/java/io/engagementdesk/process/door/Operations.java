package io.engagementdesk.process.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/** What may be asked at the engine's doors, by role, as {@code engine-operations.txt} lists it; nothing else may. */
class Operations {

    private static final String LIST = "engine-operations.txt";
    private static final List<String> DOORS =
            List.of("/engine-rest", "/camunda/api/engine/engine/default", "/camunda/api/engine");

    private final List<Operation> all = read();

    boolean permit(HttpServletRequest request) {
        PathContainer asked = PathContainer.parsePath(operation(request.getRequestURI()));
        return all.stream().anyMatch(one -> one.permits(request, asked));
    }

    private static String operation(String uri) {
        return DOORS.stream()
                .filter(door -> uri.startsWith(door + "/"))
                .findFirst()
                .map(door -> StringUtils.trimTrailingCharacter(uri.substring(door.length()), '/'))
                .orElse(UriUtils.decode(uri, StandardCharsets.UTF_8));
    }

    private static List<Operation> read() {
        try {
            String list = new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
            return list.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Operation::of)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
