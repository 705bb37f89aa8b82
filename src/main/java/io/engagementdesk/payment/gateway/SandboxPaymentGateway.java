package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.SandboxPayment.Kind;
import io.engagementdesk.payment.gateway.SandboxPayment.Order;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A provider without real money, as strict as a real one. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "sandbox", matchIfMissing = true)
class SandboxPaymentGateway implements PaymentGateway {

    /** Less than this is not taken, in minor units. */
    private static final long SMALLEST = 50;

    private final SandboxBooks books;
    private final SandboxStore store;
    private final SandboxRequests requests;

    SandboxPaymentGateway(SandboxBooks books, SandboxStore store, SandboxRequests requests) {
        this.books = books;
        this.store = store;
        this.requests = requests;
    }

    @Override
    public String provider() {
        return SandboxBooks.PROVIDER;
    }

    @Override
    public Checkout createCheckout(CheckoutOrder order) {
        Order page = new Order(
                order.saveCard(),
                order.taking() == Taking.HOLD,
                order.description(),
                order.returnUrl().toString(),
                null);
        Movement checkout = books.once(
                order.operation(),
                "checkout " + order,
                () -> books.add(opened(Kind.CHECKOUT, order.operation(), order.engagement(), order.amount(), page)));
        return new Checkout(checkout.id(), URI.create("/sandbox/checkout/" + checkout.id()));
    }

    @Override
    public Movement expireCheckout(String checkout) {
        return books.change(checkout, open -> open.isUnpaid() ? open.become(Status.EXPIRED) : open);
    }

    @Override
    public Movement hold(CardOrder order) {
        return books.once(order.operation(), "hold " + order, () -> books.add(away(order, Kind.HOLD)));
    }

    @Override
    public Movement charge(CardOrder order) {
        return books.once(order.operation(), "charge " + order, () -> books.add(away(order, Kind.CHARGE)));
    }

    /** A saved card used without its owner. */
    private SandboxPayment away(CardOrder order, Kind kind) {
        SandboxPayment opened =
                opened(kind, order.operation(), order.engagement(), positive(order.amount()), Order.NONE);
        SandboxCard card =
                SandboxCard.ofToken(order.card()).orElseThrow(() -> new Refused("There is no card " + order.card()));
        return switch (card.away()) {
            case AUTHORISED ->
                kind == Kind.HOLD ? opened.authorised(card.token()) : opened.paid(order.amount(), card.token());
            case DECLINED -> opened.declined(Status.DECLINED, "card_declined");
            default -> opened.declined(card.away(), "authentication_required");
        };
    }

    @Override
    public Movement capture(Change change) {
        return books.once(
                change.operation(),
                "capture " + change,
                () -> books.move(change.payment(), hold -> captured(hold, change.amount())));
    }

    private static SandboxPayment captured(SandboxPayment hold, Money amount) {
        if (positive(amount).isGreaterThan(hold.amount())) {
            throw new Refused("Only " + hold.amount() + " is held, not " + amount);
        }
        if (hold.status() == Status.CAPTURED) {
            throw new Refused("The hold has been captured already");
        }
        return hold.status() == Status.AUTHORISED ? hold.paid(amount, hold.card()) : hold;
    }

    @Override
    public Movement release(String operation, String payment) {
        return books.once(operation, "release " + payment, () -> books.move(payment, SandboxPaymentGateway::released));
    }

    private static SandboxPayment released(SandboxPayment hold) {
        if (hold.status() == Status.CAPTURED) {
            throw new Refused("The hold has been captured: it can only be refunded");
        }
        return hold.status() == Status.AUTHORISED ? hold.become(Status.VOIDED) : hold;
    }

    @Override
    public Movement refund(Change change) {
        Movement made = books.once(change.operation(), "refund " + change, () -> refunded(change));
        store.find(change.payment())
                .filter(paid -> SandboxCard.RETURNING.token().equals(paid.card()))
                .ifPresent(paid -> comeBack(made.id(), paid.id()));
        return made;
    }

    /** What this card is given back comes back. */
    private void comeBack(String refund, String payment) {
        if (store.find(refund).orElseThrow().status() == Status.REFUNDED) {
            Movement failed = books.change(refund, made -> made.declined(Status.DECLINED, "expired_or_canceled_card"));
            books.change(payment, paid -> paid.givenBack(failed.amount().negated()));
        }
    }

    private SandboxPayment refunded(Change change) {
        SandboxPayment paid = books.move(change.payment(), payment -> given(payment, change.amount()));
        return books.add(
                opened(Kind.REFUND, change.operation(), paid.engagement(), change.amount(), Order.refunding(paid.id()))
                        .become(Status.REFUNDED));
    }

    private static SandboxPayment given(SandboxPayment payment, Money amount) {
        Money rest = payment.captured().minus(payment.refunded());
        if (positive(amount).isGreaterThan(rest)) {
            throw new Refused("Only " + rest + " can be given back, not " + amount);
        }
        return payment.givenBack(amount);
    }

    private SandboxPayment opened(Kind kind, String operation, String engagement, Money amount, Order order) {
        Money nothing = Money.zero(amount.getCurrencyUnit());
        return new SandboxPayment(
                kind.prefix() + SandboxBooks.plain(UUID.randomUUID()),
                operation,
                engagement,
                kind,
                Status.OPEN,
                kind == Kind.REFUND ? positive(amount) : enough(amount),
                nothing,
                nothing,
                null,
                null,
                order,
                books.now().plus(kind.stands()));
    }

    private static Money enough(Money amount) {
        if (positive(amount).getAmountMinorLong() < SMALLEST) {
            throw new Refused(amount + " is too little to be paid");
        }
        return amount;
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw new Refused("An amount is more than nothing, not " + amount);
        }
        return amount;
    }

    @Override
    public Optional<Movement> retrieve(String id) {
        return store.find(id).map(payment -> payment.asOf(books.now()).toMovement());
    }

    @Override
    public Optional<Movement> find(String operation) {
        return requests.find(operation)
                .flatMap(answer -> retrieve(answer.id()))
                .map(movement -> movement.under(operation));
    }

    @Override
    public List<Event> eventsSince(Instant moment) {
        return store.eventsSince(moment);
    }

    @Override
    public Map<String, Money> received(List<String> engagements) {
        return engagements.isEmpty() ? Map.of() : store.received(engagements);
    }
}
