package io.engagementdesk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes down every request by which a member of staff changes something, whether it succeeded or not. */
class AuditFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The engine's queries, which are POSTs. */
    private static final Pattern QUERY = Pattern.compile("/(engine-rest|camunda/api/engine/engine/[^/]+)"
            + "(/.*/(count|list|singleResult)|/(task|process-instance|job|job-definition|filter/[^/]+/list)"
            + "|/task/count|/history/.*|/identity/.*)|/camunda/api/(cockpit|admin|tasklist)/plugin/.*");

    private final Audit audit;

    AuditFilter(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || request.getUserPrincipal() == null
                || QUERY.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        try {
            chain.doFilter(request, response);
        } finally {
            audit.record(caller.getName(), request.getMethod(), request.getRequestURI(), response.getStatus());
        }
    }
}
