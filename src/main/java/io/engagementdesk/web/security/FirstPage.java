package io.engagementdesk.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where somebody lands after signing in: what he asked for, else the application of his role. */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication caller) {
        Set<String> roles = AuthorityUtils.authorityListToSet(caller.getAuthorities());
        if (roles.contains("ROLE_ADMIN")) {
            return "/camunda/app/admin/default/";
        }
        return roles.equals(Set.of("ROLE_ANALYST"))
                ? "/camunda/app/cockpit/default/"
                : "/camunda/app/tasklist/default/";
    }
}
