package io.engagementdesk.client;

import io.engagementdesk.process.FormRefused.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A postal address as somebody types it; all of it may be missing.
 *
 * @param country by its name in a language that we speak, or by its two letters; empty for the practice's own
 */
public record TypedAddress(String street, String postalCode, String city, String country) {

    public static final TypedAddress NONE = new TypedAddress("", "", "", "");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    public boolean isBlank() {
        return Stream.of(street, postalCode, city).allMatch(String::isBlank);
    }

    /** What is wrong with it; who gives a part gives the rest. */
    public List<FieldError> findings() {
        if (isBlank()) {
            return List.of();
        }
        Optional<FieldError> unknown = country.isBlank() || code().isPresent()
                ? Optional.empty()
                : Optional.of(new FieldError("country", "country", "Write the country’s name or its two letters."));
        return Stream.of(
                        PlainText.required("street", street, 200),
                        PlainText.required("postalCode", postalCode, 20),
                        PlainText.required("city", city, 120),
                        unknown)
                .flatMap(Optional::stream)
                .toList();
    }

    /** By form key; empty where nothing was typed. */
    public Map<String, String> fields() {
        return isBlank()
                ? Map.of()
                : Map.of("street", street, "postalCode", postalCode, "city", city, "country", country);
    }

    PostalAddress in(String home) {
        return new PostalAddress(
                PlainText.oneLine(street), PlainText.oneLine(postalCode), PlainText.oneLine(city), code().orElse(home));
    }

    private Optional<String> code() {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> isNamed(new Locale("", code)))
                .findFirst();
    }

    private boolean isNamed(Locale known) {
        return known.getCountry().equalsIgnoreCase(country.strip())
                || SPOKEN.stream()
                        .anyMatch(language -> known.getDisplayCountry(language).equalsIgnoreCase(country.strip()));
    }
}
