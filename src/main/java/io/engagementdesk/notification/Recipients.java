package io.engagementdesk.notification;

import io.engagementdesk.client.Clients;
import org.springframework.stereotype.Component;

/** Finds who an addressee is today. */
@Component
class Recipients {

    private final Clients clients;
    private final Colleagues colleagues;

    Recipients(Clients clients, Colleagues colleagues) {
        this.clients = clients;
        this.colleagues = colleagues;
    }

    Recipient of(Messages.Addressee addressee) {
        return addressee instanceof Messages.Staff staff
                ? Recipient.of(colleagues.of(staff.login()))
                : Recipient.of(clients.contact(((Messages.Client) addressee).contact()));
    }

    Recipient today(Recipient then) {
        return of(then.staff() == null ? new Messages.Client(then.contact()) : new Messages.Staff(then.staff()));
    }
}
