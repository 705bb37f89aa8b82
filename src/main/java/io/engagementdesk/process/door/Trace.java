package io.engagementdesk.process.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The word by which an answer is found again in the log. */
public final class Trace {

    private static final String NAME = Trace.class.getName();

    private Trace() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) == null) {
            request.setAttribute(NAME, UUID.randomUUID().toString());
        }
        return (String) request.getAttribute(NAME);
    }
}
