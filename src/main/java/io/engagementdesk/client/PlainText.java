package io.engagementdesk.client;

import io.engagementdesk.process.FormRefused.FieldError;
import java.util.Optional;

/** What any text must keep to before it may be stored; everything else in it is data. */
public final class PlainText {

    private PlainText() {}

    /** What is wrong with a required text. */
    public static Optional<FieldError> required(String field, String text, int longest) {
        return text == null || text.isBlank()
                ? Optional.of(new FieldError(field, "required", "Please fill this in."))
                : optional(field, text, longest);
    }

    /** What is wrong with a text that may be missing. */
    public static Optional<FieldError> optional(String field, String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(new FieldError(field, "length", "At most " + longest + " characters, please."));
        }
        return storable(text)
                ? Optional.empty()
                : Optional.of(
                        new FieldError(field, "pattern", "It contains characters that are no text. Remove them."));
    }

    /** On one line: breaks and other control characters become spaces. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
