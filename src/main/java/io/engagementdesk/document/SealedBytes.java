package io.engagementdesk.document;

import eu.europa.esig.dss.pades.validation.ByteRange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Looks whether every byte of a PDF is sealed but those of the seal itself, and whether the seal is all that stands there. */
final class SealedBytes {

    private SealedBytes() {}

    static boolean areAll(byte[] pdf, ByteRange range, byte[] container) {
        return range.isValid()
                && range.getFirstPartStart() == 0
                && range.getSecondPartStart() + range.getSecondPartEnd() == pdf.length
                && isContainer(Arrays.copyOfRange(pdf, range.getFirstPartEnd(), range.getSecondPartStart()), container);
    }

    /** The container in hexadecimal digits, and nothing but zeros after it. */
    private static boolean isContainer(byte[] gap, byte[] container) {
        String digits = HexFormat.of().formatHex(container);
        int zeros = gap.length - digits.length() - 2;
        return zeros >= 0
                && Arrays.equals(gap, ("<" + digits + "0".repeat(zeros) + ">").getBytes(StandardCharsets.US_ASCII));
    }
}
