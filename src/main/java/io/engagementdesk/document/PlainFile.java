package io.engagementdesk.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that no browser takes for a page and no machine for a program. */
final class PlainFile {

    private static final Pattern MARKUP = Pattern.compile("<\\s*(!doctype|html|svg|script|\\?xml)");

    /** By this every virus scanner is tried. */
    private static final String SCANNER_TEST = "eicar-standard-antivirus-test-file";

    private static final int BEGINNING = 1_024;

    private PlainFile() {}

    static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.chars().noneMatch(PlainFile::isControl) && !isDisguised(text.toLowerCase(Locale.ROOT));
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    private static boolean isDisguised(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        return MARKUP.matcher(beginning).find() || beginning.startsWith("#!") || text.contains(SCANNER_TEST);
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f' || letter == 0x7f;
    }
}
