package io.engagementdesk.web.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.engagementdesk.process.Logins;
import io.engagementdesk.web.LoadProperties;
import io.engagementdesk.web.RateLimit;
import io.engagementdesk.web.problem.ProblemDoor;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One chain for machines (HTTP basic, no session), one for people (form login, session). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Decides by the path alone, whichever servlet serves it. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, LoginRate rate, LoadProperties load, Headers headers, ProblemDoor problems)
            throws Exception {
        return http.securityMatcher("/api/**", "/engine-rest/**", "/actuator/**", "/openapi.json")
                .authorizeHttpRequests(MachineRules::apply)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers::apply)
                .addFilterBefore(new LoginGate(rate), BasicAuthenticationFilter.class)
                .addFilterAfter(new ApiGate(new RateLimit(load.calls())), BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, LoginRate rate, Headers headers, Logins logins, Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(PageRules::apply)
                .formLogin(form -> form.loginPage("/login").successHandler(new FirstPage()))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(prompt()).accessDeniedHandler(new StaleForms()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/c/**", "/sandbox/**", "/hooks/**", "/camunda/**"))
                .headers(headers::apply)
                .addFilterBefore(new LoginGate(rate), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SameOrigin(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new StaffSession(logins, clock), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** People are led to the login page; the scripts of the engine's web applications want a plain answer. */
    private static AuthenticationEntryPoint prompt() {
        var prompts = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        prompts.put(
                PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**"),
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        var prompt = new DelegatingAuthenticationEntryPoint(prompts);
        prompt.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return prompt;
    }
}
