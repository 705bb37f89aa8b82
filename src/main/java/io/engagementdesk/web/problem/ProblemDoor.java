package io.engagementdesk.web.problem;

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

/** Answers machines that are not signed in, not allowed, or ask for what is not there. */
@Component
public class ProblemDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Problem REFUSED =
            Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "Your groups do not allow this.");

    private final Offered offered;

    ProblemDoor(Offered offered) {
        this.offered = offered;
    }

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
        offered.lacks(request, response).orElse(REFUSED).write(request, response);
    }
}
