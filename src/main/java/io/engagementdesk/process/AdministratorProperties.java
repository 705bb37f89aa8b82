package io.engagementdesk.process;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The first administrator, made at the first start. */
@ConfigurationProperties("desk.admin")
public record AdministratorProperties(Optional<String> login, Optional<String> password) {}
