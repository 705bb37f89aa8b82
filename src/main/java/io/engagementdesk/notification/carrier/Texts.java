package io.engagementdesk.notification.carrier;

import io.engagementdesk.process.DeskProperties;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts go by the messenger that is there, else into the mailbox; a practice at work without one sends mails only. */
@Component
public class Texts {

    private final ObjectProvider<TextMessenger> messenger;
    private final Optional<TextMessenger> mailbox;

    Texts(ObjectProvider<TextMessenger> messenger, DeskProperties desk, JdbcClient jdbc, Clock clock) {
        this.messenger = messenger;
        this.mailbox = desk.production() ? Optional.empty() : Optional.of(new MailboxTexts(jdbc, clock));
    }

    /** Whether there is a way for texts at all. */
    public boolean carried() {
        return carrier().isPresent();
    }

    public void send(TextMessenger.Text text) {
        carrier()
                .orElseThrow(() -> new IllegalStateException("Nothing carries texts here."))
                .send(text);
    }

    private Optional<TextMessenger> carrier() {
        return Optional.ofNullable(messenger.getIfAvailable()).or(() -> mailbox);
    }
}
