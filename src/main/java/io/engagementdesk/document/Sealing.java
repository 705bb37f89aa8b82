package io.engagementdesk.document;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import io.engagementdesk.money.Practice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Seals a PDF with the practice's certificate (PAdES), so that any reader shows whether a byte was changed. */
@Component
public class Sealing {

    private final SealKey key;
    private final Practice practice;
    private final Clock clock;

    Sealing(SealKey key, Practice practice, Clock clock) {
        this.key = key;
        this.practice = practice;
        this.clock = clock;
    }

    /** The same PDF with a certifying signature over all of it; nothing may be changed or added afterwards. */
    public byte[] seal(byte[] pdf, String reason) {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        PAdESSignatureParameters parameters = parameters(reason);
        DSSDocument paper = new InMemoryDocument(pdf);
        SignatureValue signature = key.token()
                .sign(service.getDataToSign(paper, parameters), parameters.getDigestAlgorithm(), key.entry());
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            service.signDocument(paper, parameters, signature).writeTo(sealed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sealed.toByteArray();
    }

    /** What the seal of this PDF says; whoever made it, it is valid only if written as ours are. */
    public SealReport verify(byte[] pdf) {
        return SealReport.of(pdf);
    }

    private PAdESSignatureParameters parameters(String reason) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setSignerName(practice.name());
        parameters.setReason(reason);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        return parameters;
    }
}
