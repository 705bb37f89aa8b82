package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.Checkout;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hosted pages on which clients pay. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripePages {

    private static final Set<Status> OPEN = Set.of(Status.OPEN, Status.ACTION_NEEDED);

    private final StripeClient stripe;
    private final StripeLookups lookups;
    private final StripeObjects objects;

    StripePages(StripeClient stripe, StripeLookups lookups, StripeObjects objects) {
        this.stripe = stripe;
        this.lookups = lookups;
        this.objects = objects;
    }

    Checkout open(CheckoutOrder order) {
        Session page = StripeCalls.ask(() -> stripe.v1()
                .checkout()
                .sessions()
                .create(StripeRequests.checkout(order), StripeCalls.under(order.operation())));
        return new Checkout(page.getId(), URI.create(page.getUrl()));
    }

    Movement expire(String id) {
        Movement page = page(id);
        return OPEN.contains(page.status()) ? closed(id) : page;
    }

    /** Whoever pays in this moment is faster: then the page cannot be closed any more, and says why. */
    private Movement closed(String id) {
        try {
            stripe.v1().checkout().sessions().expire(id);
            return page(id);
        } catch (InvalidRequestException faster) {
            return Optional.of(page(id))
                    .filter(page -> !OPEN.contains(page.status()))
                    .orElseThrow(() -> StripeCalls.failure(faster));
        } catch (StripeException failed) {
            throw StripeCalls.failure(failed);
        }
    }

    private Movement page(String id) {
        return lookups.byId(id).orElseThrow(() -> new Refused("There is no checkout " + id));
    }

    /** The payment made on a page; any other id stands for itself. */
    String paymentOf(String id) {
        return id.startsWith("cs_")
                ? objects.session(id)
                        .map(Session::getPaymentIntent)
                        .orElseThrow(() -> new Refused("Nothing was paid on " + id))
                : id;
    }
}
