package io.engagementdesk.notification.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTests {

    @Test
    void answersGoToTheSenderWhereNothingElseIsSet() {
        assertThat(bound(Map.of()).replyTo()).isEmpty();
        assertThat(bound(Map.of("desk.mail.reply-to", "")).replyTo()).isEmpty();
        assertThat(bound(Map.of("desk.mail.reply-to", "person@practice.example"))
                        .replyTo())
                .contains("person@practice.example");
    }

    private static MailProperties bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("desk.mail", MailProperties.class);
    }
}
