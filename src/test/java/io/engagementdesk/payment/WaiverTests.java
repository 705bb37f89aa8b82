package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Posting.Entry;
import io.engagementdesk.money.Tax;
import io.engagementdesk.payment.price.Waivers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class WaiverTests {

    private static final Money LEAST = cents(50);

    private static Money cents(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    @Property
    void whatIsLeftIsNothingOrEnoughForTheHoldAndForTheCharge(
            @ForAll @LongRange(max = 20_000) long owed, @ForAll @LongRange(max = 10_000) long held) {
        Money hold = held < 50 ? cents(0) : cents(held); // less is not held
        Money left = cents(owed).minus(Waivers.trifle(cents(owed), hold));
        Money captured = left.isLessThan(hold) ? left : hold;
        assertThat(captured.isZero() || !captured.isLessThan(LEAST)).isTrue();
        Money charged = left.minus(captured);
        assertThat(charged.isZero() || !charged.isLessThan(LEAST)).isTrue();
    }

    @Property
    void onlyATrifleIsWaivedAndNeverMoreThanIsOwed(
            @ForAll @LongRange(min = -5_000, max = 20_000) long owed, @ForAll @LongRange(max = 10_000) long held) {
        Money trifle = Waivers.trifle(cents(owed), cents(held));
        assertThat(trifle).isBetween(cents(0), cents(49));
        assertThat(trifle).isLessThanOrEqualTo(cents(Math.max(owed, 0)));
    }

    @Property
    void revenueAndTaxGiveUpTogetherWhatIsWaived(
            @ForAll @LongRange(min = 1, max = 49) long waived, @ForAll @IntRange(max = 27) int percent) {
        var posting = Waivers.posting("E-1", cents(waived), Tax.percent(percent));
        assertThat(posting.entries()).contains(new Entry(Accounts.receivable("E-1"), cents(-waived)));
        assertThat(posting.entries().stream()
                        .map(Entry::amount)
                        .filter(Money::isPositive)
                        .reduce(cents(0), Money::plus))
                .isEqualTo(cents(waived));
    }
}
