package io.engagementdesk.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs the rest of a request where checked exceptions cannot pass. */
final class Chained {

    private Chained() {}

    static void run(FilterChain chain, ServletRequest request, ServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
