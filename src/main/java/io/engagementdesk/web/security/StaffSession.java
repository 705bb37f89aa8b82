package io.engagementdesk.web.security;

import io.engagementdesk.process.Logins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks again every half minute whether a signed-in login still exists, and ends its session if not. */
class StaffSession extends OncePerRequestFilter {

    private static final String CHECKED = StaffSession.class.getName() + ".checked";
    private static final long EVERY = Duration.ofSeconds(30).toMillis();

    private final Logins logins;
    private final Clock clock;

    StaffSession(Logins logins, Clock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && caller != null && caller.isAuthenticated() && due(session)) {
            refresh(session, caller);
        }
        chain.doFilter(request, response);
    }

    private boolean due(HttpSession session) {
        return !(session.getAttribute(CHECKED) instanceof Long last) || clock.millis() - last > EVERY;
    }

    private void refresh(HttpSession session, Authentication caller) {
        var login = logins.find(caller.getName());
        if (login.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        session.setAttribute(CHECKED, clock.millis());
        SecurityContextHolder.getContext()
                .setAuthentication(StaffAuthentication.authenticated(login.get(), caller.getDetails()));
    }
}
