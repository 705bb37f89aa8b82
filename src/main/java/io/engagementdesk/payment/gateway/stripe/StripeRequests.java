package io.engagementdesk.payment.gateway.stripe;

import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.CustomerCreation;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import java.util.Map;

/** What we send: built from the order alone, so that the same order is the same bytes. */
final class StripeRequests {

    /** Our words in Stripe's metadata. */
    static final String OPERATION = "operation";

    static final String ENGAGEMENT = "engagement";
    static final String CAPTURE = "capture";
    static final String RELEASE = "release";

    /** On a payment that came to be on a checkout page. */
    static final String CHECKOUT = "checkout";

    static final String CHARGE = "latest_charge";

    private StripeRequests() {}

    static SessionCreateParams checkout(CheckoutOrder order) {
        SessionCreateParams.Builder page = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setUiMode(SessionCreateParams.UiMode.HOSTED_PAGE)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(order.engagement())
                .setSuccessUrl(order.returnUrl().toString())
                .setCancelUrl(order.returnUrl().toString())
                .addLineItem(line(order))
                .putAllMetadata(ours(order.operation(), order.engagement()))
                .setPaymentIntentData(payment(order));
        return order.saveCard()
                ? page.setCustomerCreation(CustomerCreation.ALWAYS).build()
                : page.build();
    }

    private static LineItem line(CheckoutOrder order) {
        PriceData price = PriceData.builder()
                .setCurrency(StripeMoney.currency(order.amount()))
                .setUnitAmount(StripeMoney.minor(order.amount()))
                .setProductData(PriceData.ProductData.builder()
                        .setName(order.description())
                        .build())
                .build();
        return LineItem.builder().setQuantity(1L).setPriceData(price).build();
    }

    private static PaymentIntentData payment(CheckoutOrder order) {
        PaymentIntentData.Builder payment = PaymentIntentData.builder()
                .putAllMetadata(ours(order.operation(), order.engagement()))
                .putMetadata(CHECKOUT, "true");
        if (order.taking() == Taking.HOLD) {
            payment.setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL);
        }
        if (order.saveCard()) {
            payment.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        return payment.build();
    }

    /** A saved card used without its owner. */
    static PaymentIntentCreateParams away(CardOrder order, CaptureMethod capture) {
        StripeCard card = StripeCard.ofToken(order.card());
        return PaymentIntentCreateParams.builder()
                .setAmount(StripeMoney.minor(order.amount()))
                .setCurrency(StripeMoney.currency(order.amount()))
                .setCustomer(card.customer())
                .setPaymentMethod(card.method())
                .addPaymentMethodType("card")
                .setCaptureMethod(capture)
                .setConfirm(true)
                .setOffSession(true)
                .putAllMetadata(ours(order.operation(), order.engagement()))
                .addExpand(CHARGE)
                .build();
    }

    static PaymentIntentCaptureParams capture(Change change) {
        return PaymentIntentCaptureParams.builder()
                .setAmountToCapture(StripeMoney.minor(change.amount()))
                .putMetadata(CAPTURE, change.operation())
                .addExpand(CHARGE)
                .build();
    }

    static RefundCreateParams refund(Change change, String payment) {
        return RefundCreateParams.builder()
                .setPaymentIntent(payment)
                .setAmount(StripeMoney.minor(change.amount()))
                .putMetadata(OPERATION, change.operation())
                .build();
    }

    private static Map<String, String> ours(String operation, String engagement) {
        return Map.of(OPERATION, operation, ENGAGEMENT, engagement);
    }
}
