package io.engagementdesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a client's form that another site has sent; his link is the secret, so there is no form token. */
final class SameOrigin extends OncePerRequestFilter {

    private static final List<String> SITES = List.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean changes = "POST".equals(request.getMethod());
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return !changes || !(path.startsWith("/c/") || path.startsWith("/sandbox/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (foreign(request)) {
            request.setAttribute(StaleForms.STALE, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null && !SITES.contains(site) || origin != null && !ours(origin, site, request);
    }

    /** A page that forbids its referrer, as client pages do, makes browsers send the origin null with its own form. */
    private static boolean ours(String origin, String site, HttpServletRequest request) {
        return "null".equals(origin) ? site != null : sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            return request.getHeader(HttpHeaders.HOST) == null
                    || request.getHeader(HttpHeaders.HOST)
                            .equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
