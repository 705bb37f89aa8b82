package io.engagementdesk.document;

import eu.europa.esig.dss.pades.validation.ByteRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1InputStream;

/** Looks whether every byte of a PDF is sealed but those of the seal itself, and whether the seal is all that stands there. */
final class SealedBytes {

    private SealedBytes() {}

    static boolean areAll(byte[] pdf, ByteRange range) {
        return range.isValid()
                && range.getFirstPartStart() == 0
                && range.getSecondPartStart() + range.getSecondPartEnd() == pdf.length
                && isSeal(Arrays.copyOfRange(pdf, range.getFirstPartEnd(), range.getSecondPartStart()));
    }

    /** A seal in hexadecimal digits, and nothing but zeros after it. */
    private static boolean isSeal(byte[] left) {
        String text = new String(left, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("<") || !text.endsWith(">")) {
            return false;
        }
        String digits = text.substring(1, text.length() - 1);
        boolean written =
                digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
        try {
            return written && isOneValue(HexFormat.of().parseHex(digits));
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static boolean isOneValue(byte[] padded) throws IOException {
        try (ASN1InputStream reader = new ASN1InputStream(padded)) {
            int length = reader.readObject().getEncoded().length;
            return length < padded.length
                    && Arrays.equals(padded, length, padded.length, new byte[padded.length], 0, padded.length - length);
        }
    }
}
