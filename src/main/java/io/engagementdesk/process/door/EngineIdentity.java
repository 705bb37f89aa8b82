package io.engagementdesk.process.door;

import io.engagementdesk.process.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine know, for the time of one request at {@code /engine-rest}, who calls it. */
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Logins logins;

    EngineIdentity(IdentityService identity, Logins logins) {
        this.identity = identity;
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Logins.Login caller = logins.find(request.getUserPrincipal().getName()).orElseThrow();
        identity.setAuthentication(caller.id(), List.copyOf(caller.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
