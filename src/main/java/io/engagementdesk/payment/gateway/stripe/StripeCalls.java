package io.engagementdesk.payment.gateway.stripe;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import io.engagementdesk.payment.gateway.PaymentGateway.Unanswered;
import java.util.Optional;

/** How a call can end without an answer: it cannot be right, or nobody knows what became of it. */
final class StripeCalls {

    private StripeCalls() {}

    @FunctionalInterface
    interface StripeCall<T> {

        T send() throws StripeException;
    }

    /** Stripe gave no answer to rely on: the outcome is unknown and the same request may be sent again. */
    static final class StripeUnanswered extends Unanswered {

        private static final long serialVersionUID = 1L;

        StripeUnanswered(String message) {
            super(message);
        }
    }

    static <T> T ask(StripeCall<T> call) {
        try {
            return call.send();
        } catch (StripeException failed) {
            throw failure(failed);
        }
    }

    /** The same about an object that may not exist. */
    static <T> Optional<T> find(StripeCall<T> call) {
        try {
            return Optional.of(call.send());
        } catch (InvalidRequestException wrong) {
            if ("resource_missing".equals(wrong.getCode())) {
                return Optional.empty();
            }
            throw failure(wrong);
        } catch (StripeException failed) {
            throw failure(failed);
        }
    }

    static RuntimeException failure(StripeException failed) {
        boolean ours = failed instanceof InvalidRequestException || failed instanceof IdempotencyException;
        return ours ? new Refused(said(failed)) : new StripeUnanswered(said(failed));
    }

    /** Without Stripe's own words or the exception itself, which may tell more than a log or a failed job should know. */
    private static String said(StripeException failed) {
        String why = failed.getCause() == null
                ? ""
                : ", " + failed.getCause().getClass().getSimpleName();
        return "Stripe: " + failed.getClass().getSimpleName() + ", status " + failed.getStatusCode() + ", code "
                + failed.getCode() + ", request " + failed.getRequestId() + why;
    }

    static RequestOptions under(String operation) {
        return RequestOptions.builder().setIdempotencyKey(operation).build();
    }
}
