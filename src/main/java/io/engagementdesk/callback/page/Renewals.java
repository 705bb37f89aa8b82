package io.engagementdesk.callback.page;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.LinkMails;
import io.engagementdesk.callback.LinkRows;
import io.engagementdesk.callback.LinkState;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link to the address we know, as long as the task is still open; never to one that is asked for. */
@Service
@Transactional
class Renewals {

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(10);
    private static final Duration AT_LEAST_FOR = Duration.ofDays(1);

    private final LinkRows rows;
    private final LinkMails mails;
    private final Processes processes;
    private final Clock clock;

    Renewals(LinkRows rows, LinkMails mails, Processes processes, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.processes = processes;
        this.clock = clock;
    }

    void renew(ClientTask asked) {
        rows.newest(asked.task()).ifPresent(newest -> {
            rows.lock(newest.link());
            rows.newest(asked.task())
                    .filter(link -> link.state() == LinkState.OPEN || link.state() == LinkState.EXPIRED)
                    .filter(link -> processes.open(link.task()).isPresent())
                    .ifPresent(this::send);
        });
    }

    private void send(ClientTask newest) {
        Instant now = clock.instant();
        if (newest.issued().plus(AT_MOST_EVERY).isAfter(now)) {
            return;
        }
        if (newest.expires().isAfter(now)) {
            mails.again(newest, "again-" + now.toEpochMilli() / AT_MOST_EVERY.toMillis());
            return;
        }
        rows.close(newest.task(), LinkState.SUPERSEDED, now);
        ClientTask link = newest.renewed(UUID.randomUUID(), now, now.plus(AT_LEAST_FOR));
        rows.add(link, mails.tokenHash(link));
        mails.again(link, "new");
    }
}
