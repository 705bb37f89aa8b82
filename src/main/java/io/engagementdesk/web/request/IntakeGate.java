package io.engagementdesk.web.request;

import io.engagementdesk.process.door.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no new engagement while too much work is due, so that those who are in do not wait for ever. */
class IntakeGate extends OncePerRequestFilter {

    /** Behind the engine's doors, whose other operations go on. */
    private static final Pattern ENGINE = Pattern.compile("/(engine-rest|camunda)/.*");

    private static final Pattern START = Pattern.compile(".*/process-definition/.+/submit-form/?");
    private static final String PAUSE = "30";

    private static final Problem BUSY = Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "So much work is waiting that no new engagement can be taken now. Nothing was kept of this one."
                    + " Please send the form again in half a minute.");

    private final BooleanSupplier full;

    IntakeGate(BooleanSupplier full) {
        this.full = full;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean starts = !engine(path) || START.matcher(path).matches();
        return !"POST".equals(request.getMethod()) || !starts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (full.getAsBoolean()) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
        if (engine(request.getRequestURI())) {
            BUSY.write(request, response);
        } else {
            response.sendError(BUSY.status().value());
        }
    }

    private static boolean engine(String path) {
        return ENGINE.matcher(path).matches();
    }
}
