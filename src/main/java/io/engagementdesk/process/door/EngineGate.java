package io.engagementdesk.process.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what {@link Operations} lists, is clear, and would not evaluate an expression. */
class EngineGate extends OncePerRequestFilter {

    private final Operations operations = new Operations();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> unclear = UnclearRequest.of(request);
        if (!operations.permit(request)) {
            Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "This operation is not offered to your groups.")
                    .write(request, response);
        } else if (QueryExpressions.in(request)) {
            Problem.of(HttpStatus.BAD_REQUEST, "expression", "Queries may not hold expressions.")
                    .write(request, response);
        } else if (unclear.isPresent()) {
            unclear.get().write(request, response);
        } else {
            chain.doFilter(new BoundedRequest(request), response);
        }
    }
}
