package io.engagementdesk.callback.task;

import io.engagementdesk.callback.Kinds;
import io.engagementdesk.process.ModelProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a model may say about a client task. */
@Configuration(proxyBeanMethods = false)
class ClientTaskWords {

    static final String KIND = "client.kind";
    static final String CONTACT = "client.contact";

    @Bean
    ModelProperty clientKind(Kinds kinds) {
        return new ModelProperty(KIND, kinds::names);
    }

    @Bean
    ModelProperty clientContact() {
        return new ModelProperty(CONTACT, () -> Invitations.ROLES);
    }
}
