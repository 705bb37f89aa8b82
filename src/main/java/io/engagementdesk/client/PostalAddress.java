package io.engagementdesk.client;

import java.util.Locale;

/**
 * Where papers say that a client is.
 *
 * @param country ISO 3166, two letters
 */
public record PostalAddress(String street, String postalCode, String city, String country) {

    /** On one line, as its reader calls the country. */
    public String text(Locale reader) {
        return "%s, %s %s, %s".formatted(street, postalCode, city, countryIn(reader));
    }

    /** As he would type it. */
    public TypedAddress typed(Locale reader) {
        return new TypedAddress(street, postalCode, city, countryIn(reader));
    }

    private String countryIn(Locale reader) {
        return new Locale("", country).getDisplayCountry(reader);
    }
}
