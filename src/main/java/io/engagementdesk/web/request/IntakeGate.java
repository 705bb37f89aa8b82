package io.engagementdesk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no new engagement while too much work is due, so that those who are in do not wait for ever. */
class IntakeGate extends OncePerRequestFilter {

    private static final String PAUSE = "30";

    private final BooleanSupplier full;

    IntakeGate(BooleanSupplier full) {
        this.full = full;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (full.getAsBoolean()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }
}
