package io.engagementdesk.process.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells Tasklist, Cockpit and Admin who has signed in at our login page. */
public final class SessionLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Principal caller = request.getUserPrincipal();
        return caller != null && known(caller.getName(), engine)
                ? AuthenticationResult.successful(caller.getName())
                : AuthenticationResult.unsuccessful();
    }

    private static boolean known(String login, ProcessEngine engine) {
        engine.getIdentityService().clearAuthentication(); // asked for the system, not for whoever called before
        return engine.getIdentityService().createUserQuery().userId(login).count() == 1;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {}
}
