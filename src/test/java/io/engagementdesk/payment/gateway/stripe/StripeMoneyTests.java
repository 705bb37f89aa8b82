package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B20, B21: amounts by Stripe's own table. */
class StripeMoneyTests {

    @ParameterizedTest
    @CsvSource({
        "EUR 19.99, 1999",
        "EUR 0.30, 30",
        "USD 78.40, 7840",
        "JPY 500, 500",
        "KRW 5000, 5000",
        "CLP 990, 990",
        "KWD 1.050, 1050",
        "BHD 5.120, 5120",
        "UGX 5, 500",
        "ISK 5, 500",
        "HUF 10.45, 1045",
        "TWD 800.45, 80045"
    })
    void anAmountGoesThereAndBack(String amount, long minor) {
        Money money = Money.parse(amount);
        assertThat(StripeMoney.minor(money)).isEqualTo(minor);
        assertThat(StripeMoney.money(minor, StripeMoney.currency(money))).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KWD 1.005", "MGA 1.01"})
    void whatStripeCannotCountIsRefusedNotRounded(String amount) {
        assertThatThrownBy(() -> StripeMoney.minor(Money.parse(amount))).isInstanceOf(Refused.class);
    }
}
