package io.engagementdesk.notification.undelivered;

import io.engagementdesk.notification.SentMessages;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that came back, by the Message-ID under which they left. */
@Service
@Transactional
class Bounces {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(@[^\\s<>@]{1,255})?>?");

    private final SentMessages sent;

    Bounces(SentMessages sent) {
        this.sent = sent;
    }

    /** False where no message of ours left under this id; a mail that came back before does not come back again. */
    boolean record(String messageId, String reason) {
        return id(messageId).map(id -> sent.cameBack(id, reason)).orElse(false);
    }

    private static Optional<UUID> id(String messageId) {
        Matcher found = MESSAGE_ID.matcher(messageId.strip());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
