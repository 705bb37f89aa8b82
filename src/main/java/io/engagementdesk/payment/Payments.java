package io.engagementdesk.payment;

import io.engagementdesk.payment.cover.StandingHolds;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Price;
import io.engagementdesk.payment.price.Prices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may read of an engagement's money beside its postings: what was asked of the provider, and the price. */
@Service
@Transactional(readOnly = true)
public class Payments {

    /**
     * Something asked of the payment provider.
     *
     * @param id also the idempotency key
     * @param purpose DEPOSIT, HOLD, CAPTURE, RELEASE, CHARGE, BALANCE or REFUND
     * @param reason why it failed
     */
    public record Asked(String id, String purpose, String state, Money amount, Optional<String> reason, Instant at) {}

    /**
     * What a call cost.
     *
     * @param explanation follows every figure, in English
     */
    public record Priced(long secondsTogether, int minutes, Money net, Money tax, Money gross, String explanation) {}

    private final Operations operations;
    private final Prices prices;
    private final PaymentGateway gateway;
    private final StandingHolds cards;
    private final DisputeFlags disputes;

    Payments(Operations operations, Prices prices, PaymentGateway gateway, StandingHolds cards, DisputeFlags disputes) {
        this.operations = operations;
        this.prices = prices;
        this.gateway = gateway;
        this.cards = cards;
        this.disputes = disputes;
    }

    /** Everything asked of the provider for this engagement, oldest first. */
    public List<Asked> of(String engagement) {
        return operations.of(engagement).stream().map(Payments::asked).toList();
    }

    public Optional<Priced> price(String engagement) {
        return prices.of(engagement).map(Payments::priced);
    }

    /** How much less it would have cost with no more than these minutes; empty as long as it has no price. */
    public Optional<Money> less(String engagement, int minutes) {
        return prices.less(engagement, minutes);
    }

    /** What the provider has received for this engagement and not given back; asks the provider. */
    public Optional<Money> received(String engagement) {
        return Optional.ofNullable(gateway.received(List.of(engagement)).get(engagement));
    }

    /** Whether the client has saved a card, and no bank decides about a payment with it. */
    public boolean canCharge(String engagement) {
        return cards.card(engagement).isPresent() && !isDisputed(engagement);
    }

    /** Whether a bank decides about a payment of the engagement: nothing more is asked for meanwhile. */
    public boolean isDisputed(String engagement) {
        return disputes.isDisputed(engagement);
    }

    private static Asked asked(Operation operation) {
        return new Asked(
                operation.id(),
                operation.purpose().name(),
                operation.state().name(),
                operation.amount(),
                operation.reason(),
                operation.changedAt());
    }

    private static Priced priced(Price price) {
        return new Priced(
                price.seconds(), price.minutes(), price.net(), price.taxAmount(), price.gross(), price.explanation());
    }
}
