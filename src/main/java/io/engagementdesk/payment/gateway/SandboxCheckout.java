package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.Movement.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What a payer can do at a checkout of the sandbox; each step counts once, however often it is sent. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "sandbox", matchIfMissing = true)
class SandboxCheckout {

    private final SandboxBooks books;
    private final SandboxStore store;
    private final SandboxDisputes disputes;

    SandboxCheckout(SandboxBooks books, SandboxStore store, SandboxDisputes disputes) {
        this.books = books;
        this.store = store;
        this.disputes = disputes;
    }

    Optional<SandboxPayment> of(String id) {
        return store.find(id)
                .filter(payment -> payment.kind() == SandboxPayment.Kind.CHECKOUT)
                .map(payment -> payment.asOf(books.now()));
    }

    /** Pays with a test card: at once, after authentication, or not at all. */
    SandboxPayment pay(String id, SandboxCard card) {
        SandboxPayment paid =
                change(id, open -> open.status() == Status.OPEN, checkout -> with(card, checkout, books.now()));
        if (card == SandboxCard.DISPUTING && paid.status() == Status.CAPTURED) {
            disputes.open(id);
        }
        return paid;
    }

    /** The owner of the card says that it was not he who paid. */
    SandboxPayment dispute(String id) {
        disputes.open(id);
        return of(id).orElseThrow();
    }

    /** His bank decides what he disputed. */
    SandboxPayment decide(String id, boolean forThePractice) {
        disputes.of(id).ifPresent(dispute -> disputes.decide(dispute.id(), forThePractice));
        return of(id).orElseThrow();
    }

    /** How the dispute about this payment stands, if there is one. */
    String disputed(String id) {
        return disputes.of(id).map(dispute -> dispute.standing().name()).orElse("");
    }

    private static SandboxPayment with(SandboxCard card, SandboxPayment checkout, Instant now) {
        if (!card.pays()) {
            return checkout.declined(Status.OPEN, "card_declined");
        }
        return card.asksForAuthentication() ? checkout.asksFor(card.token()) : checkout.checkedOut(card.token(), now);
    }

    /**
     * The payer proves, or fails to prove, that he is the card's owner. Who was at his bank when the checkout expired is
     * not called back: what the bank then grants is money that comes late.
     */
    SandboxPayment authenticate(String id, boolean proved) {
        return change(
                id,
                SandboxPayment::isAtTheBank,
                checkout -> proved ? checkout.checkedOut(checkout.card(), books.now()) : checkout.refusedByTheBank());
    }

    private SandboxPayment change(String id, Predicate<SandboxPayment> may, UnaryOperator<SandboxPayment> step) {
        books.change(id, checkout -> may.test(checkout) ? step.apply(checkout) : checkout);
        return of(id).orElseThrow();
    }
}
