package io.engagementdesk.money;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The practice as its books and papers see it.
 *
 * @param country ISO code; also the region of telephone numbers written without a country code
 * @param languages in which it speaks to who has not told his own; the first one first
 * @param timeZone in which it works, and in which times are shown to readers who do not say theirs
 * @param taxPercent value-added tax on what it sells
 * @param imprint what its papers say of it by law
 */
@ConfigurationProperties("desk.practice")
public record Practice(
        @DefaultValue("Demo Practice GmbH") String name,
        @DefaultValue("DE") String country,
        @DefaultValue("EUR") CurrencyUnit currency,
        @DefaultValue({"de", "en"}) List<Locale> languages,
        @DefaultValue("Europe/Berlin") ZoneId timeZone,
        @DefaultValue("19") BigDecimal taxPercent,
        @DefaultValue Imprint imprint) {

    public Tax tax() {
        return new Tax(taxPercent);
    }
}
