package io.engagementdesk.proposal.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.money.Tax;
import io.engagementdesk.proposal.price.PriceLine.Kind;
import io.engagementdesk.scoping.project.InstalmentShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

/** the arithmetic of prices, whatever the currency. */
class PriceArithmeticTests {

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("EUR", "JPY", "KWD").map(CurrencyUnit::of);
    }

    /** Percents that add up to 100, some of them zero. */
    @Provide
    Arbitrary<List<InstalmentShare>> shares() {
        return Arbitraries.integers().between(0, 100).list().ofMaxSize(7).map(PriceArithmeticTests::shares);
    }

    private static List<InstalmentShare> shares(List<Integer> cuts) {
        List<Integer> sorted = new ArrayList<>(cuts.stream().sorted().toList());
        sorted.add(100);
        List<InstalmentShare> shares = new ArrayList<>();
        int before = 0;
        for (int cut : sorted) {
            shares.add(new InstalmentShare(shares.size(), shares.isEmpty() ? null : shares.size(), cut - before));
            before = cut;
        }
        return shares;
    }

    @Property
    void instalmentsAddUpToThePriceAndItsTax(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long net,
            @ForAll @IntRange(min = 0, max = 25) int percent,
            @ForAll("shares") List<InstalmentShare> shares) {
        Money price = Money.ofMinor(currency, net);
        Money tax = Tax.percent(percent).on(price);
        List<PlannedInstalment> plan = InstalmentPlan.of(price, tax, shares);
        assertThat(total(plan.stream().map(PlannedInstalment::net).toList(), currency))
                .isEqualTo(price);
        assertThat(total(plan.stream().map(PlannedInstalment::tax).toList(), currency))
                .isEqualTo(tax);
        assertThat(total(plan.stream().map(PlannedInstalment::gross).toList(), currency))
                .isEqualTo(price.plus(tax));
        assertThat(plan).allSatisfy(part -> {
            assertThat(part.net().isNegative() || part.tax().isNegative()).isFalse();
            BigDecimal exact =
                    part.net().getAmount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
            assertThat(part.tax().getAmount().subtract(exact).abs()).isLessThanOrEqualTo(unit);
        });
    }

    @Property
    void everySplitAddsUpAndIsOffByLessThanAUnit(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 9_999) Integer> weights) {
        Money total = Money.ofMinor(currency, minor);
        List<Money> parts = Apportionment.split(
                total, weights.stream().map(BigDecimal::valueOf).toList());
        assertThat(total(parts, currency)).isEqualTo(total);
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        for (int at = 0; all > 0 && at < parts.size(); at++) {
            double exact = (double) minor * weights.get(at) / all;
            assertThat((double) parts.get(at).getAmountMinorLong()).isBetween(exact - 1.001, exact + 1.001);
        }
    }

    @Property
    void aPriceIsNeverNegativeAndItsLinesAddUp(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 4_000) Integer> quarters,
            @ForAll @IntRange(min = 0, max = 60) int surcharge,
            @ForAll @IntRange(min = 0, max = 100) int discount) {
        Calculation price = priced(currency, quarters, surcharge, discount);
        assertThat(price.net().isNegative()).isFalse();
        assertThat(total(price.lines().stream().map(PriceLine::amount).toList(), currency))
                .isEqualTo(price.net());
    }

    @Property
    void oneMoreQuarterOfAnHourNeverMakesItCheaper(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 4_000) Integer> quarters,
            @ForAll @IntRange(min = 0, max = 7) int where,
            @ForAll @IntRange(min = 0, max = 60) int surcharge,
            @ForAll @IntRange(min = 0, max = 100) int discount) {
        List<Integer> more = new ArrayList<>(quarters);
        int at = where % more.size();
        more.set(at, more.get(at) + 1);
        assertThat(priced(currency, more, surcharge, discount).net())
                .isGreaterThanOrEqualTo(
                        priced(currency, quarters, surcharge, discount).net());
    }

    @Property
    void aLargerDiscountNeverRaisesThePrice(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 4_000) Integer> quarters,
            @ForAll @IntRange(min = 0, max = 99) int discount) {
        assertThat(priced(currency, quarters, 10, discount + 1).net())
                .isLessThanOrEqualTo(priced(currency, quarters, 10, discount).net());
    }

    @Test
    void whatCannotBeIsRefused() {
        Money price = Money.parse("EUR 100.00");
        List<InstalmentShare> tooMuch = List.of(new InstalmentShare(0, null, 60), new InstalmentShare(1, 1, 60));
        assertThatThrownBy(() -> InstalmentPlan.of(price, price, tooMuch)).hasMessageContaining("100 percent");
        assertThatThrownBy(() -> Apportionment.split(price, List.of())).hasMessageContaining("Cannot split");
        assertThatThrownBy(() -> Apportionment.split(price.negated(), List.of(BigDecimal.ONE)))
                .hasMessageContaining("Cannot split");
        assertThatThrownBy(() -> new Percentage(Kind.DISCOUNT, "r", "", new BigDecimal("-100.5"), price))
                .hasMessageContaining("more than there is");
        assertThatThrownBy(() -> new Labour("1.1", "", rate(CurrencyUnit.EUR, 0), BigDecimal.ONE.negate()))
                .hasMessageContaining("hours");
    }

    @Test
    void thirdsAddUpToTheCent() {
        assertThat(Apportionment.split(
                        Money.parse("EUR 100.00"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(Money.parse("EUR 33.34"), Money.parse("EUR 33.33"), Money.parse("EUR 33.33"));
    }

    private static Calculation priced(CurrencyUnit currency, List<Integer> quarters, int surcharge, int discount) {
        List<Labour> work = new ArrayList<>();
        for (int quarter : quarters) {
            BigDecimal hours = BigDecimal.valueOf(quarter).divide(BigDecimal.valueOf(4));
            work.add(new Labour("1." + work.size(), "task", rate(currency, work.size()), hours));
        }
        return Calculation.of(
                currency,
                work,
                List.of(
                        percentage(currency, Kind.VOLUME, -3, 2_000_000),
                        percentage(currency, Kind.VOLUME, -2, 6_000_000),
                        percentage(currency, Kind.URGENCY, surcharge, 0),
                        percentage(currency, Kind.DISCOUNT, -discount, 0)));
    }

    private static Percentage percentage(CurrencyUnit currency, Kind kind, int percent, long above) {
        return new Percentage(kind, "rule", "why", BigDecimal.valueOf(percent), Money.ofMinor(currency, above));
    }

    private static HourlyRate rate(CurrencyUnit currency, int role) {
        return new HourlyRate("role" + role, Money.ofMinor(currency, 9_001 + role * 777L), LocalDate.of(2026, 1, 1));
    }

    private static Money total(List<Money> parts, CurrencyUnit currency) {
        return parts.isEmpty() ? Money.zero(currency) : Money.total(parts);
    }
}
