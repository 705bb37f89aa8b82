package io.engagementdesk.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets and never inside a character (RFC 5545, 3.1). */
final class Folding {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int column;

    private Folding() {}

    static byte[] fold(String text) {
        Folding folding = new Folding();
        text.codePoints().mapToObj(Character::toString).forEach(folding::add);
        return folding.bytes.toByteArray();
    }

    private void add(String character) {
        byte[] octets = character.getBytes(StandardCharsets.UTF_8);
        boolean breaks = character.equals("\r") || character.equals("\n");
        if (!breaks && column + octets.length > LONGEST) {
            bytes.writeBytes(FOLD);
            column = 1;
        }
        bytes.writeBytes(octets);
        column = breaks ? 0 : column + octets.length;
    }
}
