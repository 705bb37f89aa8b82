package io.engagementdesk.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a form that was open for too long from a missing right; the public one is shown again with what was typed. */
final class StaleForms implements AccessDeniedHandler {

    /** The page of the refusal reads it. */
    static final String STALE = "stale";

    private static final String PUBLIC = "/request";

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean stale = denied instanceof CsrfException;
        request.setAttribute(STALE, stale);
        if (stale && PUBLIC.equals(request.getServletPath()) && "POST".equals(request.getMethod())) {
            request.getRequestDispatcher(PUBLIC + "/again").forward(request, response);
        } else {
            others.handle(request, response, denied);
        }
    }
}
