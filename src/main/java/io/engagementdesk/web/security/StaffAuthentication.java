package io.engagementdesk.web.security;

import io.engagementdesk.process.Logins;
import io.engagementdesk.process.Logins.Login;
import io.engagementdesk.web.Roles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks login and password against the engine's, for pages and machines alike. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final Logins logins;

    StaffAuthentication(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = String.valueOf(asked.getCredentials());
        return logins.authenticate(asked.getName(), password)
                .map(login -> authenticated(login, asked.getDetails()))
                .orElseThrow(() -> new BadCredentialsException("Login or password is wrong."));
    }

    static Authentication authenticated(Login login, Object details) {
        var token = UsernamePasswordAuthenticationToken.authenticated(login.id(), null, Roles.of(login.groups()));
        token.setDetails(details);
        return token;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
