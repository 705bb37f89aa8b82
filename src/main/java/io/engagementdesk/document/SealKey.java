package io.engagementdesk.document;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.DeskProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import org.springframework.stereotype.Component;

/** The key of the practice's seal: its own by configuration or, outside production, one that was made here once. */
@Component
class SealKey {

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry entry;

    SealKey(SealProperties settings, DeskProperties desk, Practice practice) {
        Path file = settings.keystore().orElseGet(() -> madeUp(settings, desk, practice));
        this.token = token(file, settings.keystore().isPresent() ? settings.password() : SelfMadeSeal.PASSWORD);
        this.entry = token.getKeys().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("desk.seal.keystore has no key with a certificate."));
        requireRoot(entry.getCertificateChain());
    }

    /** A certificate that nobody here vouches for could be changed in a seal without a trace. */
    private static void requireRoot(CertificateToken[] chain) {
        if (!chain[chain.length - 1].isSelfSigned()) {
            throw new IllegalStateException(
                    "desk.seal.keystore lacks the certificate of the root: put the whole chain into it.");
        }
    }

    SignatureTokenConnection token() {
        return token;
    }

    DSSPrivateKeyEntry entry() {
        return entry;
    }

    private static Path madeUp(SealProperties settings, DeskProperties desk, Practice practice) {
        if (desk.production()) {
            throw new IllegalStateException("Set desk.seal.keystore: contracts are sealed with its key.");
        }
        return SelfMadeSeal.kept(settings.file(), practice.name());
    }

    private static SignatureTokenConnection token(Path file, String password) {
        try {
            return new Pkcs12SignatureToken(Files.readAllBytes(file), new PasswordProtection(password.toCharArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("desk.seal.keystore cannot be read", unreadable);
        }
    }
}
