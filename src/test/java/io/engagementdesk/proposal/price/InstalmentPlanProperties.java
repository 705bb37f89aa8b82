package io.engagementdesk.proposal.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.scoping.project.InstalmentShare;
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

/** However a price is cut, its parts add up to it, net and tax alike, in any currency. */
class InstalmentPlanProperties {

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(CurrencyUnit::of);
    }

    @Property
    void thePartsAddUp(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long net,
            @ForAll @IntRange(min = 0, max = 27) int percent,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 12) Integer> cuts) {
        Money price = Money.ofMinor(currency, net);
        Money tax = Money.ofMinor(currency, net * percent / 100);
        List<PlannedInstalment> plan = InstalmentPlan.of(price, tax, shares(cuts));
        assertThat(Money.total(plan.stream().map(PlannedInstalment::net).toList()))
                .isEqualTo(price);
        assertThat(Money.total(plan.stream().map(PlannedInstalment::tax).toList()))
                .isEqualTo(tax);
        assertThat(plan).allMatch(part -> part.gross().isEqual(part.net().plus(part.tax())));
    }

    /** The last takes what is missing to a hundred. */
    private static List<InstalmentShare> shares(List<Integer> cuts) {
        List<InstalmentShare> shares = new ArrayList<>();
        cuts.forEach(
                cut -> shares.add(new InstalmentShare(shares.size(), shares.isEmpty() ? null : shares.size(), cut)));
        int rest = 100 - cuts.stream().mapToInt(Integer::intValue).sum();
        shares.add(new InstalmentShare(shares.size(), shares.size(), rest));
        return shares;
    }
}
