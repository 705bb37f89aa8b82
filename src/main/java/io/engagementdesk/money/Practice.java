package io.engagementdesk.money;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice as its books and papers see it.
 *
 * @param country ISO code; also the region of telephone numbers written without a country code
 * @param timeZone in which it works, and in which times are shown to readers who do not say theirs
 * @param taxPercent value-added tax on what it sells
 */
@ConfigurationProperties("desk.practice")
public record Practice(
        @DefaultValue("Demo Practice GmbH") String name,
        @DefaultValue("DE") String country,
        @DefaultValue("EUR") CurrencyUnit currency,
        @DefaultValue("Europe/Berlin") ZoneId timeZone,
        @DefaultValue("19") BigDecimal taxPercent) {

    public Tax tax() {
        return new Tax(taxPercent);
    }
}
