package io.engagementdesk.payment.checkout;

import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.catalogue.Service;
import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.price.AgreedTerms;
import io.engagementdesk.payment.price.Balances;
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
    private final Balances balances;
    private final Timeline timeline;
    private final Practice practice;

    DepositRequests(
            Engagements engagements,
            Clients clients,
            Catalogue catalogue,
            Decisions decisions,
            AgreedTerms terms,
            Operations operations,
            Balances balances,
            Timeline timeline,
            Practice practice) {
        this.engagements = engagements;
        this.clients = clients;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.terms = terms;
        this.operations = operations;
        this.balances = balances;
        this.timeline = timeline;
        this.practice = practice;
    }

    /** The first time the whole, later what is missing of it. */
    void request(String number) {
        if (operations.latest(number, Purpose.DEPOSIT).isEmpty()) {
            keepTerms(number);
        }
        Money missing = terms.of(number).deposit().minus(balances.deposited(number));
        operations.request(new Wanted(number, Purpose.DEPOSIT, missing, Optional.empty(), Optional.empty()));
        engagements.move(number, State.AWAITING_DEPOSIT, Actor.PROCESS);
    }

    /** Whether a project was found in what was asked for as less, and takes a larger deposit than was paid. */
    boolean isMissing(String number) {
        Terms before = terms.of(number);
        if (before.kind() == Kind.MACRO) {
            return false;
        }
        Money amount = amount(number, Kind.MACRO, client(number));
        timeline.add(number, Actor.PROCESS, "termsReplaced", "Until now " + before.words());
        terms.becomeProject(number, amount);
        return amount.isGreaterThan(balances.deposited(number));
    }

    private void keepTerms(String number) {
        Service service = catalogue.service(engagements.get(number).service()).orElseThrow();
        UUID client = client(number);
        Money amount = amount(number, service.kind(), client);
        terms.keep(number, client, Terms.of(service, practice.tax(), amount));
    }

    /** The organisation, or the consumer himself. */
    private UUID client(String number) {
        Contact buyer = clients.contact(engagements.get(number).contact());
        return buyer.organisation() == null ? buyer.id() : buyer.organisation();
    }

    private Money amount(String number, Kind kind, UUID client) {
        Map<String, Object> inputs = Map.of("kind", kind.name(), "paidEngagements", terms.paidEngagements(client));
        Object cents = decisions.decide("depositAmount", number, inputs).get("amountCents");
        return Money.ofMinor(practice.currency(), ((Number) cents).longValue());
    }
}
