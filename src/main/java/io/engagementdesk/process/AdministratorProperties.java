package io.engagementdesk.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, made at the first start. */
@ConfigurationProperties("desk.admin")
public record AdministratorProperties(@DefaultValue("") String login, @DefaultValue("") String password) {

    public boolean given() {
        return !login.isBlank() && !password.isBlank();
    }
}
