package io.engagementdesk.notification.carrier;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who mails come from.
 *
 * @param replyTo a person's address; the sender's where it is not set
 */
@ConfigurationProperties("desk.mail")
public record MailProperties(@DefaultValue("desk@engagementdesk.example") String from, Optional<String> replyTo) {

    /** What is not set is bound as null. */
    public MailProperties {
        replyTo = Optional.ofNullable(replyTo).flatMap(set -> set).filter(address -> !address.isBlank());
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
