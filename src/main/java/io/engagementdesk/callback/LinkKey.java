package io.engagementdesk.callback;

import io.engagementdesk.notification.LinkAddresses;
import io.engagementdesk.process.DeskProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Derives the token of a link from its id, so that tokens need not be stored anywhere. */
@Component
public class LinkKey implements LinkAddresses {

    private static final int SHORTEST = 32;

    private final SecretKeySpec key;
    private final URI baseUrl;

    LinkKey(LinkProperties settings, DeskProperties desk) {
        String secret = settings.key().filter(given -> !given.isBlank()).orElseGet(() -> madeUp(settings, desk));
        if (desk.production() && secret.length() < SHORTEST) {
            throw new IllegalStateException("desk.link.key needs at least " + SHORTEST + " characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.baseUrl = desk.baseUrl();
    }

    String token(UUID link) {
        return token("client-link", link);
    }

    /** The token of something else that is mailed to a client, by what it is for. */
    public String token(String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] token = mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is stored of a token. */
    public static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public URI address(UUID link) {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/c/" + token(link));
    }

    private static String madeUp(LinkProperties settings, DeskProperties desk) {
        if (desk.production()) {
            throw new IllegalStateException("Set desk.link.key: the links of clients are derived from it.");
        }
        try {
            return kept(settings.file());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot keep the key of client links", unwritable);
        }
    }

    private static String kept(Path file) throws IOException {
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Base64.getEncoder().encodeToString(random), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException existing) {
            return Files.readString(file).strip();
        }
        return Files.readString(file).strip();
    }
}
