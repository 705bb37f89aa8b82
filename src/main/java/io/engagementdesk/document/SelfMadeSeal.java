package io.engagementdesk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with a certificate that nobody vouches for, made at the first start and kept: enough to show changed bytes. */
final class SelfMadeSeal {

    /** Guards nothing: whoever reads the file may also replace it. */
    static final String PASSWORD = "engagement-desk";

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2099-12-31T00:00:00Z");
    private static final int KEY_BITS = 3072;
    private static final int SERIAL_BITS = 64;

    private SelfMadeSeal() {}

    static Path kept(Path file, String name) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) {
                Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "seal", ".tmp");
                Files.write(whole, keystore(name));
                Files.move(whole, file);
            }
        } catch (FileAlreadyExistsException another) {
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot keep the key of the seal", unwritable);
        }
        return file;
    }

    private static byte[] keystore(String name) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "seal", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate(pair, name)});
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, PASSWORD.toCharArray());
            return file.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String name)
            throws OperatorCreationException, GeneralSecurityException {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.CN, name)
                .addRDN(BCStyle.OU, "self-made")
                .build();
        var certificate = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(FROM),
                Date.from(UNTIL),
                subject,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    }
}
