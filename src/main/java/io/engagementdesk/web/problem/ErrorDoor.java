package io.engagementdesk.web.problem;

import io.engagementdesk.process.door.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Errors outside any controller (no such path, firewall, method): a page for people, a problem for machines. */
@Controller
class ErrorDoor extends BasicErrorController {

    ErrorDoor(ErrorAttributes attributes, ServerProperties server, ObjectProvider<ErrorViewResolver> views) {
        super(attributes, server.getError(), views.orderedStream().toList());
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, ApiProblems.code(status), status.getReasonPhrase())
                        .body(asked(request)));
    }

    /** Who asks for the error page itself has met no error: there is nothing to see. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        boolean asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        return asked ? HttpStatus.NOT_FOUND : super.getStatus(request);
    }

    /** The request as it was before it was sent on to the error page. */
    private static HttpServletRequest asked(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path == null ? super.getRequestURI() : path.toString();
            }
        };
    }
}
