package io.engagementdesk.notification.staff;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether anybody wants to hear of each new task; where nobody does, new tasks cost nothing. What is chosen at another
 * node is noticed within half a minute.
 */
@Component
class Audience {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(30);

    private record Known(boolean listening, long since) {}

    private final PreferenceRows rows;
    private volatile Known known;

    Audience(PreferenceRows rows) {
        this.rows = rows;
    }

    boolean isListening() {
        Known now = known;
        if (now == null || System.nanoTime() - now.since() > FRESH) {
            now = new Known(rows.any(Preference.Tasks.EACH), System.nanoTime());
            known = now;
        }
        return now.listening();
    }

    /** As soon as the change is there for all. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = null;
            }
        });
    }
}
