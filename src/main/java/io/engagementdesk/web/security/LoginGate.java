package io.engagementdesk.web.security;

import io.engagementdesk.process.door.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address that has sent too many wrong passwords, before the next one is looked at. */
final class LoginGate extends OncePerRequestFilter {

    private final LoginRate rate;

    LoginGate(LoginRate rate) {
        this.rate = rate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean form = "POST".equals(request.getMethod()) && "/login".equals(request.getServletPath());
        return !form && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rate.exhausted(request.getRemoteAddr())) {
            long seconds = LoginRate.PERIOD.toSeconds() / LoginRate.FAILURES;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Please wait before you sign in again.")
                    .write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
