package io.engagementdesk.callback;

import io.engagementdesk.process.ModelProperty;
import java.util.Set;
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

    /** Whom an engagement does not have, the desk is asked to find. */
    @Bean
    ModelProperty clientContact() {
        return new ModelProperty(CONTACT, () -> Set.of(Invitations.CALLER, "approver", "signer"));
    }
}
