package io.engagementdesk.web.security;

import io.engagementdesk.process.door.Problem;
import io.engagementdesk.web.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller from taking the machines' doors from all others: a login, or an address that has not signed in. */
final class ApiGate extends OncePerRequestFilter {

    private static final String PAUSE = "1";

    private final RateLimit calls;

    ApiGate(RateLimit calls) {
        this.calls = calls;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (calls.allows(caller(request))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
        Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Please wait before you send the next request.")
                .write(request, response);
    }

    private static String caller(HttpServletRequest request) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null ? "address " + request.getRemoteAddr() : "login " + login.getName();
    }
}
