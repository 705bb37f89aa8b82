package io.engagementdesk.web.production;

import io.engagementdesk.process.DeskProperties;
import io.engagementdesk.process.Logins;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Refuses to start in production with what a demo may have: settings before anything is touched, logins after. */
@Configuration(proxyBeanMethods = false)
class ProductionConfiguration {

    private static final List<String> DEMO_LOGINS =
            List.of("manager", "desk", "sales", "finance", "analyst", "admin", "anna", "ben", "chris", "dana");

    @Bean
    static BeanFactoryPostProcessor productionSettings(Environment settings) {
        return beans -> refuse(ProductionRules.findings(settings));
    }

    @Bean
    SmartInitializingSingleton productionLogins(DeskProperties desk, Logins logins) {
        return () -> {
            if (desk.production()) {
                refuse(DEMO_LOGINS.stream()
                        .filter(login -> logins.authenticate(login, login).isPresent())
                        .map(login -> "the login " + login + " still has its demo password.")
                        .toList());
            }
        };
    }

    private static void refuse(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new ProductionRefused(findings);
        }
    }
}
