package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.twilio.api.Addresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request of Twilio's.
 *
 * @param url the address it called
 * @param asked the parameters of the address, which we gave ourselves
 * @param posted what it tells, by name
 */
record TwilioForm(String url, SortedMap<String, List<String>> asked, SortedMap<String, List<String>> posted) {

    /**
     * Tells apart what the container mixes.
     *
     * @param parameters those of the address, then those of the body
     * @throws IllegalArgumentException where the address cannot be read
     */
    static TwilioForm of(String url, String query, Map<String, String[]> parameters) {
        SortedMap<String, List<String>> asked = parsed(query == null ? "" : query);
        SortedMap<String, List<String>> posted = new TreeMap<>();
        parameters.forEach((name, values) -> {
            int ours = asked.getOrDefault(name, List.of()).size();
            if (values.length > ours) {
                posted.put(name, List.of(values).subList(ours, values.length));
            }
        });
        return new TwilioForm(url, asked, posted);
    }

    /** How much it says, in characters. */
    int length() {
        return posted.entrySet().stream()
                .mapToInt(said -> said.getKey().length()
                        + said.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    /** What it tells of this name; empty where it is silent. */
    String told(String name) {
        return first(posted, name);
    }

    /** The call of which it tells. */
    String sid() {
        return told("CallSid");
    }

    /** The languages in which it wants the words of waiting; none where it wants something else. */
    List<Locale> waiting() {
        return Stream.of(first(asked, Addresses.WAIT).split(Pattern.quote(Addresses.BETWEEN)))
                .filter(language -> !language.isEmpty())
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** Whether it asks what to say to a caller for whom nobody came. */
    boolean isInVain() {
        return asked.containsKey(Addresses.IN_VAIN);
    }

    /** Whether the address names a leg at all. */
    boolean isOfALeg() {
        return asked.containsKey(Addresses.LEG);
    }

    Optional<UUID> leg() {
        String id = first(asked, Addresses.LEG);
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static String first(SortedMap<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static SortedMap<String, List<String>> parsed(String encoded) {
        SortedMap<String, List<String>> parameters = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
