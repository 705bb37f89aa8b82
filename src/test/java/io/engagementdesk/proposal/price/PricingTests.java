package io.engagementdesk.proposal.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.client.TaxStatus;
import io.engagementdesk.money.TaxTreatment;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.proposal.price.PriceLine.Kind;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** rate card, decision tables and tax make a price whose every figure names its rule. */
class PricingTests extends DeskTest {

    private static final Money NOTHING = Money.parse("EUR 0.00");
    private static final TaxStatus AT_HOME = new TaxStatus(true, Optional.empty(), Optional.empty(), false);

    @Autowired
    private Pricing pricing;

    @ParameterizedTest(name = "business {0} in {1}, VAT id {2}, exempt {3}: {4}")
    @CsvSource({
        "true, , , false, DOMESTIC, 1475.35",
        "true, DE, DE123456789, false, DOMESTIC, 1475.35",
        "true, FR, FR12345678901, false, REVERSE_CHARGE, 0.00",
        "true, FR, , false, DOMESTIC, 1475.35",
        "true, CH, , false, OUTSIDE, 0.00",
        "true, DE, , true, EXEMPT, 0.00",
        "false, FR, , false, DOMESTIC, 1475.35",
        "false, US, , false, DOMESTIC, 1475.35"
    })
    void taxFollowsTheCustomer(
            boolean business, String country, String vatId, boolean exempt, TaxTreatment treatment, String tax) {
        TaxStatus customer = new TaxStatus(business, Optional.ofNullable(country), Optional.ofNullable(vatId), exempt);
        Quote quote = quote(ScopeDraft.first(), customer);
        assertThat(quote.net()).isEqualTo(Money.parse("EUR 7765.00"));
        assertThat(quote.treatment()).isEqualTo(treatment);
        assertThat(quote.tax()).isEqualTo(Money.parse("EUR " + tax));
    }

    @Test
    void onlyWorkAboveTheThresholdIsReducedForVolume() {
        Quote quote = quote(ScopeDraft.first().next("500"), AT_HOME);
        assertThat(quote.lines())
                .filteredOn(line -> line.kind() == Kind.VOLUME)
                .extracting(PriceLine::rule, PriceLine::base, PriceLine::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "priceVolume_large", Money.parse("EUR 47565.00"), Money.parse("EUR -1426.95")),
                        org.assertj.core.groups.Tuple.tuple(
                                "priceVolume_huge", Money.parse("EUR 7565.00"), Money.parse("EUR -151.30")));
        assertThat(quote.net()).isEqualTo(Money.parse("EUR 65986.75"));
        assertThat(quote.review()).isEqualTo(Review.ESTIMATE);
    }

    @ParameterizedTest
    @CsvSource({"40, 0, NONE", "40, 10, NONE", "40, 10.5, DISCOUNT", "400, 0, ESTIMATE", "400, 11, BOTH"})
    void aboveTheLimitsASecondPersonMustLook(String hours, String discount, Review review) {
        assertThat(quote(ScopeDraft.first().next(hours).discounted(discount), AT_HOME)
                        .review())
                .isEqualTo(review);
    }

    @Test
    void noMoreOfADepositIsCreditedThanIsToBePaid() {
        Quote quote = pricing.quote(
                ScopeDraft.first().discounted("100").of(cast.engagement("security-audit", "en")),
                AT_HOME,
                Money.parse("EUR 250.00"));
        assertThat(quote.gross()).isEqualTo(NOTHING);
        assertThat(quote.deposit()).isEqualTo(NOTHING);
        assertThat(quote.lines()).allSatisfy(line -> assertThat(line.rule()).isNotBlank());
    }

    private Quote quote(ScopeDraft scope, TaxStatus customer) {
        return pricing.quote(scope.of(cast.engagement("security-audit", "en")), customer, NOTHING);
    }
}
