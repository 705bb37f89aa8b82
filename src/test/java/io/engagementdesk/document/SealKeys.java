package io.engagementdesk.document;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key stores as a certification authority hands them out: a key whose certificate others vouch for. */
final class SealKeys {

    static final String PASSWORD = "secret";

    private static final X500Name ROOT = new X500Name("CN=Root");
    private static final X500Name AUTHORITY = new X500Name("CN=Authority");
    private static final X500Name PRACTICE = new X500Name("CN=Practice GmbH");

    private SealKeys() {}

    /** The key, its certificate, the authority's between, and the root's if wanted. */
    static Path chain(Path file, String algorithm, int bits, boolean withRoot) throws Exception {
        KeyPair root = pair(algorithm, bits);
        KeyPair authority = pair(algorithm, bits);
        KeyPair own = pair(algorithm, bits);
        Certificate[] chain = Stream.of(
                        certificate(PRACTICE, own, AUTHORITY, authority.getPrivate(), false),
                        certificate(AUTHORITY, authority, ROOT, root.getPrivate(), true),
                        certificate(ROOT, root, ROOT, root.getPrivate(), true))
                .limit(withRoot ? 3 : 2)
                .toArray(Certificate[]::new);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", own.getPrivate(), PASSWORD.toCharArray(), chain);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair pair, X500Name issuer, PrivateKey by, boolean authority) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(subject.hashCode()).abs(),
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(Instant.parse("2090-01-01T00:00:00Z")),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        String algorithm = by.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(by)));
    }
}
