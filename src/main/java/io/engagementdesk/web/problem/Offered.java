package io.engagementdesk.web.problem;

import io.engagementdesk.process.door.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells what the API does not have, path or method, from what is not for the caller. */
@Component
class Offered {

    private static final String API = "/api";

    private final RequestMappingHandlerMapping operations;

    Offered(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        this.operations = operations;
    }

    /** What to answer where there is no such operation; empty where there is one. */
    Optional<Problem> lacks(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().startsWith(API)) {
            return Optional.empty();
        }
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return operations.getHandler(request) == null ? Optional.of(nothing()) : Optional.empty();
        } catch (HttpRequestMethodNotSupportedException method) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
            return Optional.of(notThisWay());
        } catch (Exception another) {
            return Optional.empty();
        }
    }

    private static Problem nothing() {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this path.");
    }

    private static Problem notThisWay() {
        return Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Use one of the methods in Allow.");
    }
}
