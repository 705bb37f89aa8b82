package io.engagementdesk.notification.carrier;

import java.util.UUID;

/** Carries texts to telephones; throws when it could not, and may be asked again for the same text. */
public interface TextMessenger {

    /**
     * A text as it is sent.
     *
     * @param id of its message, so that a repetition is recognised
     * @param number E.164
     */
    record Text(UUID id, String number, String words) {}

    /** @throws RuntimeException one that is {@code Unrepeatable} where the number is refused for good */
    void send(Text text);
}
