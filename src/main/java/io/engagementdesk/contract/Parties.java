package io.engagementdesk.contract;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagements;
import org.springframework.stereotype.Component;

/** With whom the contract of an engagement is made. */
@Component
public class Parties {

    private final Engagements engagements;
    private final Clients clients;

    Parties(Engagements engagements, Clients clients) {
        this.engagements = engagements;
        this.clients = clients;
    }

    public Party of(String engagement) {
        Contact contact = clients.contact(engagements.get(engagement).contact());
        String name = clients.organisation(contact).orElse(contact.name());
        boolean company = contact.organisation() != null;
        return new Party((company ? contact.organisation() : contact.id()).toString(), name, contact);
    }

    /** Until the end of the transaction nobody else makes a contract with this party. */
    public Party locked(String engagement) {
        Party party = of(engagement);
        clients.lock(party.contact());
        return party;
    }
}
