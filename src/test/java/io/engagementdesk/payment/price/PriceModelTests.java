package io.engagementdesk.payment.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.catalogue.Service.Pricing;
import io.engagementdesk.money.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PriceModelTests {

    private static final Terms EXPERT = perMinute(300, 15, 5, 90, 19);

    private static Money cents(long minor) {
        return Money.ofMinor(org.joda.money.CurrencyUnit.EUR, minor);
    }

    private static Terms perMinute(long rate, int minimum, int quantum, int cap, long tax) {
        return new Terms(
                "call",
                "Call",
                Kind.CALL,
                Pricing.PER_MINUTE,
                Optional.of(cents(rate)),
                Optional.empty(),
                minimum,
                quantum,
                cap,
                Tax.percent(tax),
                cents(5_000));
    }

    @Test
    void theExampleOfTheBooksCostsSeventyOneForty() {
        Price price = PriceModel.price(EXPERT, 19 * 60 + 40);
        assertThat(price.minutes()).isEqualTo(20);
        assertThat(price.net()).isEqualTo(cents(6_000));
        assertThat(price.taxAmount()).isEqualTo(cents(1_140));
        assertThat(price.gross()).isEqualTo(cents(7_140));
        assertThat(price.explanation())
                .isEqualTo("19:40 min together, in steps of 5 min: 20 min × EUR 3.00 = EUR 60.00 net,"
                        + " plus 19 % tax EUR 11.40, is EUR 71.40.");
    }

    @Test
    void aShortCallCostsTheMinimum() {
        assertThat(PriceModel.price(EXPERT, 61).minutes()).isEqualTo(15);
        assertThat(PriceModel.price(EXPERT, 61).explanation()).contains("minimum 15 min");
    }

    @Test
    void r121BeyondTheCapNothingIsCharged() {
        assertThat(PriceModel.price(EXPERT, 4 * 3600).net()).isEqualTo(cents(27_000));
        assertThat(PriceModel.price(EXPERT, 4 * 3600).explanation()).contains("capped at 90 min");
    }

    @Test
    void r124FewerMinutesAreChargedButNeverLessThanTheMinimum() {
        Price price = PriceModel.price(EXPERT, 31 * 60, OptionalInt.of(16));
        assertThat(price.minutes()).isEqualTo(20);
        assertThat(price.seconds()).isEqualTo(31 * 60);
        assertThat(price.explanation()).contains("31:00 min together, lowered by the practitioner to 20 min: 20 min");
        assertThat(Counting.of(EXPERT, price.seconds(), price.minutes())).isEqualTo(Counting.LOWERED);
        assertThat(PriceModel.price(EXPERT, 31 * 60, OptionalInt.of(0)).minutes())
                .isEqualTo(15);
        assertThat(Counting.of(EXPERT, 4 * 3600, 90)).isEqualTo(Counting.CAPPED);
    }

    @Property
    void moreMinutesThanWereMeasuredChangeNothing(
            @ForAll @LongRange(max = 30_000) long seconds, @ForAll @IntRange(max = 600) int allowed) {
        Price measured = PriceModel.price(EXPERT, seconds);
        Price wanted = PriceModel.price(EXPERT, seconds, OptionalInt.of(allowed));
        assertThat(wanted.gross()).isLessThanOrEqualTo(measured.gross());
        if (allowed * 60L >= seconds) {
            assertThat(wanted).isEqualTo(measured);
        }
    }

    @Test
    void aFixedPriceDoesNotCountMinutes() {
        Terms quick = new Terms(
                "quick-answer",
                "Quick answer",
                Kind.CALL,
                Pricing.FIXED,
                Optional.empty(),
                Optional.of(cents(3_500)),
                0,
                0,
                0,
                Tax.percent(19),
                cents(5_000));
        assertThat(PriceModel.price(quick, 61)).isNotEqualTo(PriceModel.price(quick, 7_000));
        assertThat(PriceModel.price(quick, 7_000).gross()).isEqualTo(cents(4_165));
    }

    @Property
    void netAndTaxMakeTheGrossToTheCent(
            @ForAll @IntRange(min = 1, max = 2_000) int rate,
            @ForAll @LongRange(max = 30_000) long seconds,
            @ForAll @LongRange(max = 30) long tax) {
        Price price = PriceModel.price(perMinute(rate, 10, 1, 60, tax), seconds);
        assertThat(price.net().plus(price.taxAmount())).isEqualTo(price.gross());
        BigDecimal exact =
                price.net().getAmount().multiply(BigDecimal.valueOf(tax)).movePointLeft(2);
        assertThat(price.taxAmount().getAmount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
    }

    @Property
    void minutesKeepToMinimumQuantumAndCap(
            @ForAll @LongRange(max = 30_000) long seconds,
            @ForAll @IntRange(min = 1, max = 20) int steps,
            @ForAll @IntRange(min = 1, max = 15) int quantum,
            @ForAll @IntRange(min = 1, max = 12) int capSteps) {
        int minimum = Math.min(steps, capSteps) * quantum;
        int cap = capSteps * quantum;
        int minutes = PriceModel.price(perMinute(240, minimum, quantum, cap, 19), seconds)
                .minutes();
        assertThat(minutes).isBetween(minimum, cap);
        assertThat(minutes % quantum).isZero();
        assertThat(minutes == cap || minutes * 60L >= seconds).isTrue();
        assertThat(minutes == minimum || (minutes - quantum) * 60L < seconds).isTrue();
    }

    @Property
    void aLongerCallIsNeverCheaper(
            @ForAll @LongRange(max = 30_000) long seconds, @ForAll @LongRange(max = 600) long more) {
        assertThat(PriceModel.price(EXPERT, seconds + more).gross())
                .isGreaterThanOrEqualTo(PriceModel.price(EXPERT, seconds).gross());
    }
}
