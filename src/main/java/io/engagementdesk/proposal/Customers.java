package io.engagementdesk.proposal;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
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
    private final Ledger ledger;
    private final Practice practice;

    Customers(Engagements engagements, Clients clients, TaxDetails taxes, Ledger ledger, Practice practice) {
        this.engagements = engagements;
        this.clients = clients;
        this.taxes = taxes;
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

    /** Neither used nor given back. */
    public Money deposited(String engagement) {
        return ledger.balance(Accounts.deposit(engagement), practice.currency()).negated();
    }
}
