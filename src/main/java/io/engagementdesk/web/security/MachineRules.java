package io.engagementdesk.web.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.engagementdesk.web.Roles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call which operation of the API; what is not listed is for nobody. */
final class MachineRules {

    private MachineRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.requestMatchers(GET, "/actuator/health", "/openapi.json").permitAll();
        may.requestMatchers("/actuator/**").hasRole("ADMIN");
        may.requestMatchers(POST, "/api/engagements").hasAnyRole("MANAGER", "DESK", "SALES");
        may.requestMatchers(GET, "/api/engagements", "/api/engagements/*", "/api/engagements/*/timeline")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers(GET, "/api/engagements/*/ledger", "/api/engagements/*/messages")
                .hasAnyRole(Roles.OFFICE);
        may.requestMatchers("/api/engagements/*/changes").hasAnyRole("MANAGER", "DESK");
        may.requestMatchers(POST, "/api/messages/bounces").hasAnyRole("MANAGER", "DESK");
        may.requestMatchers(GET, "/api/services").hasAnyRole(Roles.STAFF);
        may.requestMatchers("/api/calls", "/api/calls/**").hasAnyRole("DESK", "MANAGER", "PRACTITIONER");
        may.requestMatchers(GET, "/api/practitioners/available").hasAnyRole("MANAGER", "DESK", "SALES", "PRACTITIONER");
        may.requestMatchers(GET, "/api/doctor").hasAnyRole("MANAGER", "ADMIN");
        may.requestMatchers(POST, "/api/models/check").hasAnyRole("ANALYST", "MANAGER");
        may.requestMatchers(GET, "/api/demo/mails").hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "ADMIN");
        may.requestMatchers(POST, "/api/demo/clock").hasRole("ADMIN");
        may.requestMatchers("/engine-rest/**").hasAnyRole(Roles.STAFF);
        may.anyRequest().denyAll();
    }
}
