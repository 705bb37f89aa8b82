package io.engagementdesk.payment.gateway.stripe;

import static io.engagementdesk.payment.gateway.stripe.StripeReading.ours;

import com.stripe.model.PaymentIntent;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What Stripe has received for engagements of ours. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeReceipts {

    /** As many conditions as one search takes. */
    private static final int CLAUSES = 10;

    private final StripeObjects objects;
    private final StripeLookups lookups;

    StripeReceipts(StripeObjects objects, StripeLookups lookups) {
        this.objects = objects;
        this.lookups = lookups;
    }

    Map<String, Money> received(List<String> engagements) {
        return IntStream.iterate(0, first -> first < engagements.size(), first -> first + CLAUSES)
                .mapToObj(first -> engagements.subList(first, Math.min(first + CLAUSES, engagements.size())))
                .flatMap(this::payments)
                .filter(payment -> StripeReading.received(payment).isPositive())
                .collect(Collectors.toMap(StripeReceipts::engagement, this::net, Money::plus));
    }

    private Stream<PaymentIntent> payments(List<String> some) {
        String query = some.stream()
                .map(engagement -> StripeLookups.clause(StripeRequests.ENGAGEMENT, engagement))
                .collect(Collectors.joining(" OR "));
        return found(query, new StripeListing())
                .filter(payment -> some.contains(engagement(payment)))
                .map(objects::completed);
    }

    /** Where Stripe cannot search, everything is looked through. */
    private Stream<PaymentIntent> found(String query, StripeListing listing) {
        try {
            return objects.searched(query, listing);
        } catch (Refused noSearch) {
            return objects.payments(listing);
        }
    }

    private static String engagement(PaymentIntent payment) {
        return ours(payment.getMetadata(), StripeRequests.ENGAGEMENT);
    }

    private Money net(PaymentIntent payment) {
        return StripeReading.received(payment).minus(lookups.refunded(payment)).minus(withdrawn(payment));
    }

    private Money withdrawn(PaymentIntent payment) {
        boolean disputed = payment.getLatestChargeObject() != null
                && Boolean.TRUE.equals(payment.getLatestChargeObject().getDisputed());
        Money nothing = StripeMoney.money(0, payment.getCurrency());
        return disputed
                ? objects.disputesOf(payment.getId())
                        .map(StripeDisputeReading::withdrawn)
                        .reduce(nothing, Money::plus)
                : nothing;
    }
}
