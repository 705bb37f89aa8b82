package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.payment.gateway.stripe.StripeCalls.StripeUnanswered;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** B29: lists that never end, or come drop by drop, do not hold a step for ever. */
class StripeListingTests {

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    private String slow(String one) {
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        read.incrementAndGet();
        return one;
    }

    @Test
    void allListsOfAStepTogetherHaveTheTimeOfOne() {
        StripeListing listing = new StripeListing(now::get);
        Iterable<String> endless = () -> Stream.generate(() -> slow("one")).iterator();
        assertThat(listing.of(() -> endless).limit(5)).hasSize(5);
        assertThatThrownBy(() -> listing.of(() -> endless).toList()).isInstanceOf(StripeUnanswered.class);
        assertThat(read.get()).isBetween(12L, 14L);
    }

    @Test
    void whatComesInTimeComesWhole() {
        Iterable<String> three = () -> Stream.of("a", "b", "c").map(this::slow).iterator();
        assertThat(new StripeListing(now::get).of(() -> three)).isEqualTo(List.of("a", "b", "c"));
    }
}
