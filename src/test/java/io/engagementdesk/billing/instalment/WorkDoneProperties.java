package io.engagementdesk.billing.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.money.TaxSplit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** However much of a project was done when it ended, its parts add up to the cent, in any currency. */
class WorkDoneProperties {

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(CurrencyUnit::of);
    }

    @Property
    void whatIsEarnedAndWhatIsNotAddUpToWhatWasInvoicedAtLaunch(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 100_000_000) long launched,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 50_000_000) Long> parts,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 0, max = 100) Integer> percents) {
        Money deferred = Money.ofMinor(currency, launched);
        List<Instalment> ahead = ahead(currency, parts);
        WorkDone done = WorkDone.of(ahead, deferred, shares(percents));
        assertThat(done.earned().plus(done.unearned())).isEqualTo(deferred);
        assertThat(done.earned().isNegative() || done.unearned().isNegative()).isFalse();
        assertThat(done.owed().net().isGreaterThan(all(ahead).net())).isFalse();
        assertThat(done.owed().tax().isGreaterThan(all(ahead).tax())).isFalse();
    }

    @Property
    void allIsOwedOfWhatWasDoneWhollyAndNothingOfWhatWasNot(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 100_000_000) long launched,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 50_000_000) Long> parts) {
        Money deferred = Money.ofMinor(currency, launched);
        List<Instalment> ahead = ahead(currency, parts);
        WorkDone wholly = WorkDone.of(
                ahead, deferred, shares(parts.stream().map(part -> 100).toList()));
        assertThat(wholly.unearned().isZero()).isTrue();
        assertThat(wholly.owed()).isEqualTo(all(ahead));
        WorkDone nothing = WorkDone.of(ahead, deferred, Map.of());
        assertThat(nothing.unearned()).isEqualTo(deferred);
        assertThat(nothing.owed().gross().isZero()).isTrue();
    }

    private static Map<Integer, Integer> shares(List<Integer> percents) {
        return IntStream.range(0, percents.size()).boxed().collect(Collectors.toMap(at -> at + 1, percents::get));
    }

    private static List<Instalment> ahead(CurrencyUnit currency, List<Long> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> new Instalment(
                        UUID.randomUUID(),
                        "E-2026-000001",
                        at + 1,
                        Optional.of(at + 1),
                        Instalment.State.PLANNED,
                        Money.ofMinor(currency, parts.get(at)),
                        Money.ofMinor(currency, parts.get(at) / 5),
                        false,
                        Optional.empty()))
                .toList();
    }

    private static TaxSplit all(List<Instalment> ahead) {
        return new TaxSplit(
                Money.total(ahead.stream().map(Instalment::net).toList()),
                Money.total(ahead.stream().map(Instalment::tax).toList()));
    }
}
