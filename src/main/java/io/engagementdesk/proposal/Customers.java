package io.engagementdesk.proposal;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.client.PostalAddress;
import io.engagementdesk.client.PostalAddresses;
import io.engagementdesk.client.TaxDetails;
import io.engagementdesk.client.TaxStatus;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Practice;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Who buys: his company, where it is taxed, and what he has paid ahead. */
@Component
public class Customers {

    private final Engagements engagements;
    private final Clients clients;
    private final TaxDetails taxes;
    private final PostalAddresses addresses;
    private final AcceptedProposals accepted;
    private final Ledger ledger;
    private final Practice practice;

    Customers(
            Engagements engagements,
            Clients clients,
            TaxDetails taxes,
            PostalAddresses addresses,
            AcceptedProposals accepted,
            Ledger ledger,
            Practice practice) {
        this.engagements = engagements;
        this.clients = clients;
        this.taxes = taxes;
        this.addresses = addresses;
        this.accepted = accepted;
        this.ledger = ledger;
        this.practice = practice;
    }

    public Contact contact(String engagement) {
        return clients.contact(engagements.get(engagement).contact());
    }

    /** The company's name; empty for a consumer. */
    public Optional<String> company(String engagement) {
        return clients.organisation(contact(engagement));
    }

    public TaxStatus taxStatus(String engagement) {
        return taxes.of(contact(engagement));
    }

    public Optional<PostalAddress> address(String engagement) {
        return addresses.of(contact(engagement));
    }

    /** Whether he has said so; his card is not charged then, though one may be saved. */
    public boolean paysByTransfer(String engagement) {
        return accepted.find(engagement)
                .filter(agreed -> agreed.acceptance().byTransfer())
                .isPresent();
    }

    /** Neither used nor given back. */
    public Money deposited(String engagement) {
        return ledger.balance(Accounts.deposit(engagement), practice.currency()).negated();
    }
}
