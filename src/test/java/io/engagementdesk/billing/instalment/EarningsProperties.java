package io.engagementdesk.billing.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** However a project is cut into milestones, what was paid at launch is earned to the cent, in any currency. */
class EarningsProperties {

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(CurrencyUnit::of);
    }

    @Property
    void whatIsEarnedAddsUpToWhatWasPaid(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 100_000_000) long paid,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 50_000_000) Long> parts) {
        List<Money> ahead = new ArrayList<>(
                parts.stream().map(part -> Money.ofMinor(currency, part)).toList());
        Money left = Money.ofMinor(currency, paid);
        while (!ahead.isEmpty()) {
            Money all = Money.total(ahead);
            Money part = ahead.remove(0);
            Money share = ahead.isEmpty() ? left : Earnings.share(left, part, all);
            assertThat(share.isNegative()).isFalse();
            left = left.minus(share);
            assertThat(left.isNegative()).isFalse();
        }
        assertThat(left.isZero()).isTrue();
    }
}
