package io.engagementdesk.web;

import io.engagementdesk.process.door.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers machines that are not signed in, or not allowed. */
@Component
class ProblemDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Engagement Desk\"");
        Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Send the login and password of a member of staff.")
                .write(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "Your groups do not allow this.")
                .write(request, response);
    }
}
