package io.engagementdesk.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the seal of a PDF says.
 *
 * @param intact whether the sealed bytes are those that were sealed
 * @param whole whether every byte is sealed and the seal written as ours are, none was appended
 * @param certificate SHA-256 of the certificate that sealed it, hex; empty without a seal
 */
public record SealReport(boolean intact, boolean whole, String certificate, Optional<Instant> at) {

    private static final SealReport NONE = new SealReport(false, false, "", Optional.empty());

    /** Whether the PDF is as it was sealed. */
    public boolean valid() {
        return intact && whole;
    }

    /** Needs no key: a seal carries its certificate. What is no PDF has none. */
    public static SealReport of(byte[] pdf) {
        try {
            PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            List<AdvancedSignature> seals = analyzer.getSignatures();
            return seals.size() == 1 && seals.get(0) instanceof PAdESSignature seal ? of(seal, pdf) : NONE;
        } catch (RuntimeException | IOException broken) {
            return NONE;
        }
    }

    private static SealReport of(PAdESSignature seal, byte[] pdf) throws IOException {
        seal.checkSignatureIntegrity();
        boolean intact = seal.getSignatureCryptographicVerification().isSignatureValid()
                && seal.getCandidatesForSigningCertificate()
                        .getTheCertificateValidity()
                        .isDigestEqual();
        return new SealReport(
                intact,
                intact && SealedBytes.areAll(pdf, seal.getPdfRevision().getByteRange(), SealContainer.rewritten(seal)),
                Optional.ofNullable(seal.getSigningCertificateToken())
                        .map(SealReport::fingerprint)
                        .orElse(""),
                Optional.ofNullable(seal.getSigningTime()).map(Date::toInstant));
    }

    private static String fingerprint(CertificateToken certificate) {
        return HexFormat.of().formatHex(certificate.getDigest(DigestAlgorithm.SHA256));
    }
}
