package io.engagementdesk.web.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.engagementdesk.web.Roles;
import jakarta.servlet.DispatcherType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may open which page; what is not listed is for nobody. */
final class PageRules {

    private PageRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        may.requestMatchers("/", "/login", "/logout", "/error", "/request", "/request/**")
                .permitAll();
        may.requestMatchers(GET, "/assets/**", "/favicon.ico", "/robots.txt", "/ical/**")
                .permitAll();
        may.requestMatchers("/c/**", "/sandbox/**", "/hooks/**").permitAll();
        may.requestMatchers("/phone/caller", "/phone/caller/**").permitAll();
        may.requestMatchers("/phone", "/phone/**").hasAnyRole("DESK", "MANAGER", "PRACTITIONER");
        may.requestMatchers("/practitioners", "/practitioners/**").hasRole("MANAGER");
        may.requestMatchers("/mailbox", "/mailbox/**").hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "ADMIN");
        may.requestMatchers(GET, "/engagements", "/engagements/*", "/engagements/*/project")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers("/engagements/*/project/team", "/engagements/*/project/change")
                .hasAnyRole("MANAGER", "DESK");
        may.requestMatchers("/engagements/*/project/**")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers(POST, "/engagements/*/conversation")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers("/engagements/*/spoken-approval", "/engagements/*/scope")
                .hasAnyRole("MANAGER", "DESK", "SALES");
        may.requestMatchers("/engagements/*/withdrawal", "/engagements/*/termination/**")
                .hasRole("MANAGER");
        may.requestMatchers("/engagements/*/agreement").hasAnyRole("MANAGER", "SALES");
        may.requestMatchers(POST, "/engagements/*/billing").hasRole("FINANCE");
        may.requestMatchers("/engagements/**").hasAnyRole(Roles.OFFICE);
        may.requestMatchers(GET, "/articles", "/articles/*")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers("/settings").hasAnyRole(Roles.STAFF);
        may.requestMatchers("/workbench", "/workbench/**").hasAnyRole("ANALYST", "MANAGER");
        may.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                .denyAll();
        may.requestMatchers("/camunda/api/admin/auth/user/*/login/**").denyAll();
        engine(may);
        may.anyRequest().denyAll();
    }

    private static void engine(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                .hasAnyRole("MANAGER", "ANALYST");
        may.requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/plugin/**")
                .hasRole("ADMIN");
        may.requestMatchers("/camunda/app/tasklist/**", "/camunda/api/tasklist/**")
                .hasAnyRole("MANAGER", "DESK", "SALES", "FINANCE", "PRACTITIONER");
        may.requestMatchers("/camunda", "/camunda/**").hasAnyRole(Roles.STAFF);
    }
}
