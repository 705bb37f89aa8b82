package io.engagementdesk.process.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One line of the list: these roles may call this path by these methods. */
record Operation(Set<String> roles, Set<String> methods, PathPattern path) {

    /** Reads {@code roles | methods | path}. */
    static Operation of(String line) {
        String[] columns = line.split("\\|");
        return new Operation(
                Set.of(columns[0].strip().split("\\s+")),
                Set.of(columns[1].strip().split("\\s+")),
                PathPatternParser.defaultInstance.parse(columns[2].strip()));
    }

    boolean permits(HttpServletRequest request, PathContainer asked) {
        return methods.contains(request.getMethod())
                && path.matches(asked)
                && roles.stream().anyMatch(request::isUserInRole);
    }
}
