package io.engagementdesk.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Chains the lines of the signing log: none can be changed, left out or put between without its showing. */
public final class SigningChain {

    /** Before the first line. */
    public static final String BEGINNING = "0".repeat(64);

    private SigningChain() {}

    /** The hash of a line, over the hash of the line before it and each of its values with its length. */
    public static String hash(String previous, List<?> values) {
        String line = values.stream()
                .map(value -> Objects.toString(value, ""))
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining("\n", previous + "\n", ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
