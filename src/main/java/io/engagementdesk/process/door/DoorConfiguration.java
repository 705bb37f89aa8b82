package io.engagementdesk.process.door;

import io.engagementdesk.process.Logins;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters of the engine's doors, in the order in which a request meets them, after the security chain. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private static final int BEFORE_SECURITY = -200;
    private static final int AFTER_SECURITY = 100;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> sessionLogin() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SessionLogin.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<TokenCookie> tokenCookie() {
        var filter = new FilterRegistrationBean<>(new TokenCookie());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineIdentity> engineIdentity(IdentityService identity, Logins logins) {
        var filter = new FilterRegistrationBean<>(new EngineIdentity(identity, logins));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(AFTER_SECURITY + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineAnswers> engineAnswers() {
        return atTheEngine(new EngineAnswers(), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<EngineGate> engineGate() {
        return atTheEngine(new EngineGate(), AFTER_SECURITY + 1);
    }

    private static <F extends Filter> FilterRegistrationBean<F> atTheEngine(F filter, int order) {
        var registered = new FilterRegistrationBean<>(filter);
        registered.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        registered.setOrder(order);
        return registered;
    }
}
