package io.engagementdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The word by which an answer is found again in the log. */
final class Trace {

    private static final String NAME = Trace.class.getName();

    private Trace() {}

    static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) == null) {
            request.setAttribute(NAME, UUID.randomUUID().toString());
        }
        return (String) request.getAttribute(NAME);
    }
}
