package io.engagementdesk.payment.checkout;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Practice;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Terms;
import io.engagementdesk.process.Decisions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the deposit: decides the amount, keeps the terms, writes down the operation. */
@Component
@Transactional
class DepositRequests {

    private final Engagements engagements;
    private final Clients clients;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final AgreedTerms terms;
    private final Operations operations;
    private final Practice practice;

    DepositRequests(
            Engagements engagements,
            Clients clients,
            Catalogue catalogue,
            Decisions decisions,
            AgreedTerms terms,
            Operations operations,
            Practice practice) {
        this.engagements = engagements;
        this.clients = clients;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.terms = terms;
        this.operations = operations;
        this.practice = practice;
    }

    void request(String number) {
        Engagement engagement = engagements.get(number);
        Service service = catalogue.service(engagement.service()).orElseThrow();
        Contact buyer = clients.contact(engagement.contact());
        UUID client = buyer.organisation() == null ? buyer.id() : buyer.organisation();
        Money amount = amount(number, service, client);
        terms.keep(number, client, Terms.of(service, practice.tax(), amount));
        operations.request(new Wanted(number, Purpose.DEPOSIT, amount, Optional.empty(), Optional.empty()));
        engagements.move(number, State.AWAITING_DEPOSIT, Actor.PROCESS);
    }

    private Money amount(String number, Service service, UUID client) {
        Map<String, Object> inputs =
                Map.of("kind", service.kind().name(), "paidEngagements", terms.paidEngagements(client));
        Object cents = decisions.decide("depositAmount", number, inputs).get("amountCents");
        return Money.ofMinor(practice.currency(), ((Number) cents).longValue());
    }
}
