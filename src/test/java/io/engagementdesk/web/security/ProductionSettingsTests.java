package io.engagementdesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.process.DeskProperties;
import java.net.URI;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What {@code desk.production} switches on for browsers. */
class ProductionSettingsTests {

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @EnableConfigurationProperties({CamundaBpmProperties.class, ServerProperties.class})
    static class Doors {

        @Bean
        SecurityFilterChain doors(HttpSecurity http, ServerProperties server) throws Exception {
            boolean production = server.getServlet().getSession().getCookie().getSecure();
            DeskProperties desk = new DeskProperties(production, URI.create("https://desk.example"), false);
            return http.headers(new Headers(desk)::apply).build();
        }
    }

    @Test
    void productionSendsItsCookiesOverHttpsOnly() {
        run("true", cookies -> assertThat(cookies).containsOnly(true));
        run("false", cookies -> assertThat(cookies).containsOnly(false));
    }

    private static void run(String production, java.util.function.Consumer<java.util.List<Boolean>> check) {
        desk(production).run(context -> {
            WebappProperty engine = context.getBean(CamundaBpmProperties.class).getWebapp();
            var session = context.getBean(ServerProperties.class).getServlet().getSession();
            check.accept(java.util.List.of(
                    session.getCookie().getSecure(),
                    engine.getCsrf().isEnableSecureCookie(),
                    engine.getSessionCookie().isEnableSecureCookie()));
        });
    }

    @Test
    void productionTellsBrowsersToComeByHttpsOnly() {
        desk("true").run(context -> assertThat(transport(context)).contains("max-age="));
        desk("false").run(context -> assertThat(transport(context)).isNull());
    }

    private static String transport(org.springframework.web.context.WebApplicationContext context) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/"))
                .andReturn()
                .getResponse()
                .getHeader("Strict-Transport-Security");
    }

    private static WebApplicationContextRunner desk(String production) {
        return new WebApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Doors.class)
                .withPropertyValues("desk.production=" + production);
    }
}
