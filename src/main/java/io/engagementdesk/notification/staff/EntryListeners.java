package io.engagementdesk.notification.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the practice wants to hear by mail of what clients write. */
@Service
@Transactional(readOnly = true)
public class EntryListeners {

    /**
     * Somebody who wants to.
     *
     * @param quietUntil until when he is not to be disturbed, if he is not now
     */
    public record Listener(String login, Optional<Instant> quietUntil) {}

    private final PreferenceRows rows;
    private final Clock clock;

    EntryListeners(PreferenceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<Listener> all() {
        Instant now = clock.instant();
        return rows.forEntries().stream()
                .map(one -> new Listener(one.login(), one.quietUntil(now)))
                .toList();
    }
}
