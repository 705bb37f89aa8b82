package io.engagementdesk.notification;

import io.engagementdesk.process.JobWork;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends one queued message; a repeated job finds it sent and does nothing. */
@Component(Messages.JOB)
@Transactional
class MessageJob implements JobWork {

    private final MessageRows rows;
    private final Courier courier;
    private final Undelivered undelivered;
    private final Clock clock;

    MessageJob(MessageRows rows, Courier courier, Undelivered undelivered, Clock clock) {
        this.rows = rows;
        this.courier = courier;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    @Override
    public void run(String id) {
        Message message = rows.lock(UUID.fromString(id));
        if (message.state() == Messages.State.QUEUED) {
            rows.sent(message.id(), courier.carry(message), clock.instant());
        }
    }

    @Override
    public void exhausted(String id, String error) {
        Message message = rows.lock(UUID.fromString(id));
        if (message.state() == Messages.State.QUEUED) {
            undelivered.giveUp(message, String.valueOf(error));
        }
    }
}
