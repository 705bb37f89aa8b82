package io.engagementdesk.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Makes people's texts fit into an iCalendar file; escaping and folding are the writer's. */
final class Text {

    private Text() {}

    /** Empty for null and blank. */
    static Optional<String> present(String text) {
        return Optional.ofNullable(text).filter(any -> !any.isBlank()).map(Text::clean);
    }

    static String line(String text) {
        return clean(text).replaceAll("\\s*\n\\s*", " ");
    }

    /** A parameter's value cannot have a double quote in it. */
    static String name(String text) {
        return line(text).replace('"', '\'');
    }

    static URI mailto(String email) {
        try {
            return new URI("mailto", email, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address: " + email, e);
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
