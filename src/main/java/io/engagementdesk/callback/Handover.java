package io.engagementdesk.callback;

import io.engagementdesk.client.Clients;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes a client's task on to somebody else: he gets a link of his own, and the old one ends. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Handover {

    private final LinkRows rows;
    private final LinkMails mails;
    private final Clients clients;
    private final Clock clock;

    Handover(LinkRows rows, LinkMails mails, Clients clients, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.clients = clients;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else answers; refused where somebody has. */
    public void begin(ClientTask task) {
        if (rows.lock(task.link()).filter(LinkState.OPEN::equals).isEmpty()) {
            throw new TaskIsOver();
        }
    }

    public void to(ClientTask task, UUID contact) {
        rows.close(task.task(), LinkState.SUPERSEDED, clock.instant());
        ClientTask link = task.handedTo(
                UUID.randomUUID(), contact, clients.contact(contact).language(), clock.instant());
        rows.add(link, mails.tokenHash(link));
        mails.invite(link);
    }
}
