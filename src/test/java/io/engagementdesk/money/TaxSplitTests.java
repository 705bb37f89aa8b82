package io.engagementdesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** however a price is given back, revenue and tax come back to the cent, in any currency. */
class TaxSplitTests {

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("EUR", "USD", "GBP", "JPY", "KRW", "KWD", "BHD", "UAH")
                .map(CurrencyUnit::of);
    }

    @Property
    void theSumOfThePartsIsTheWhole(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 1, max = 1_000_000) long net,
            @ForAll @IntRange(max = 27) int percent,
            @ForAll @Size(max = 20) List<@LongRange(min = 1, max = 100_000) Long> wanted) {
        Money price = Money.ofMinor(currency, net);
        TaxSplit whole = new TaxSplit(price, Tax.percent(percent).on(price));
        TaxSplit left = whole;
        Money nothing = Money.zero(currency);
        TaxSplit given = new TaxSplit(nothing, nothing);
        for (long minor : wanted) {
            Money amount = least(Money.ofMinor(currency, minor), left.gross());
            TaxSplit part = left.part(amount);
            assertThat(part.gross()).isEqualTo(amount);
            assertNotNegative(part);
            left = left.minus(part);
            assertNotNegative(left);
            given = new TaxSplit(given.net().plus(part.net()), given.tax().plus(part.tax()));
        }
        TaxSplit last = left.part(left.gross());
        assertThat(given.net().plus(last.net())).isEqualTo(whole.net());
        assertThat(given.tax().plus(last.tax())).isEqualTo(whole.tax());
    }

    @Property
    void theTaxOfAPartIsItsShareWithinHalfAUnit(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 1, max = 1_000_000) long net,
            @ForAll @IntRange(max = 27) int percent,
            @ForAll @LongRange(max = 1_000_000) long wanted) {
        Money price = Money.ofMinor(currency, net);
        TaxSplit whole = new TaxSplit(price, Tax.percent(percent).on(price));
        Money amount = least(Money.ofMinor(currency, wanted), whole.gross());
        double exact = (double) whole.tax().getAmountMinorLong()
                * amount.getAmountMinorLong()
                / whole.gross().getAmountMinorLong();
        assertThat((double) whole.part(amount).tax().getAmountMinorLong())
                .isBetween(exact - 0.5000001, exact + 0.5000001);
    }

    @Property
    void moreThanIsLeftIsNoPart(@ForAll @LongRange(min = 1, max = 10_000) long more) {
        TaxSplit whole = new TaxSplit(Money.ofMinor(CurrencyUnit.EUR, 6_000), Money.ofMinor(CurrencyUnit.EUR, 1_140));
        Money tooMuch = whole.gross().plus(Money.ofMinor(CurrencyUnit.EUR, more));
        assertThatIllegalArgumentException().isThrownBy(() -> whole.part(tooMuch));
    }

    private static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }

    private static void assertNotNegative(TaxSplit split) {
        assertThat(split.net().isNegative() || split.tax().isNegative()).isFalse();
    }
}
