package io.engagementdesk.payment.gateway.stripe;

import com.stripe.exception.StripeException;
import io.engagementdesk.payment.gateway.stripe.StripeCalls.StripeCall;
import io.engagementdesk.payment.gateway.stripe.StripeCalls.StripeUnanswered;
import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Goes through lists of Stripe's page by page, all of them together for no longer than a step has time. */
final class StripeListing {

    /** With a request that has just begun, less than a job's outside calls may take. */
    static final Duration PATIENCE = Duration.ofSeconds(12);

    private final LongSupplier nanos;
    private final long began;

    StripeListing() {
        this(System::nanoTime);
    }

    StripeListing(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Every element, in Stripe's order; the next page is asked for when it is needed. */
    <T> Stream<T> of(StripeCall<Iterable<T>> first) {
        Iterator<T> all = StripeCalls.ask(first).iterator();
        Iterator<T> patient = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inTime(all::hasNext);
            }

            @Override
            public T next() {
                return inTime(all::next);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(patient, Spliterator.ORDERED), false);
    }

    /** One more step, unless it has taken too long already. */
    <T> T inTime(Supplier<T> step) {
        if (nanos.getAsLong() - began > PATIENCE.toNanos()) {
            throw new StripeUnanswered("Stripe's lists take too long");
        }
        try {
            return step.get();
        } catch (StripeUnanswered known) {
            throw known;
        } catch (RuntimeException unreadable) {
            throw unreadable.getCause() instanceof StripeException failed ? StripeCalls.failure(failed) : unreadable;
        }
    }
}
