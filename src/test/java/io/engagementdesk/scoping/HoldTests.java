package io.engagementdesk.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class HoldTests {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Example
    void aHoldTouchesTheQuarterItBeginsInAndTheNext() {
        Instant now = Instant.parse("2026-03-02T10:07:00Z");
        assertThat(Holds.slots(now, now.plus(Holds.HELD)))
                .containsExactly(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T10:15:00Z"));
    }

    @Property
    void twoHoldsThatOverlapShareAQuarter(
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 899) long later) {
        Instant first = Instant.ofEpochSecond(second);
        Instant next = first.plusSeconds(later);
        List<Instant> slots = Holds.slots(first, first.plus(Holds.HELD));
        assertThat(Holds.slots(next, next.plus(Holds.HELD))).containsAnyElementsOf(slots);
        assertThat(slots).allMatch(slot -> slot.getEpochSecond() % QUARTER.toSeconds() == 0);
    }
}
