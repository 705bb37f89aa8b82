package io.engagementdesk.document;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;

/** Writes a seal once more from what its signatures vouch for, so that whatever else was written in it shows. */
final class SealContainer {

    private SealContainer() {}

    /** The bytes of this seal as they must be; its signature must have been found valid. */
    static byte[] rewritten(PAdESSignature seal) throws IOException {
        SignerInfo signer = signer(seal);
        SignedData data = new SignedData(
                new DERSet(signer.getDigestAlgorithm()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                certificates(seal),
                null,
                new DERSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    }

    /** Nothing but what is signed: the algorithms too stand in an attribute that the signature covers (RFC 6211). */
    private static SignerInfo signer(PAdESSignature seal) {
        SignerInfo written = seal.getSignerInformation().toASN1Structure();
        ASN1Set signed = written.getAuthenticatedAttributes();
        Attribute algorithms = new AttributeTable(signed).get(CMSAttributes.cmsAlgorithmProtect);
        CMSAlgorithmProtection protection =
                CMSAlgorithmProtection.getInstance(algorithms.getAttrValues().getObjectAt(0));
        Certificate certificate = structure(seal.getSigningCertificateToken());
        return new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                protection.getDigestAlgorithm(),
                signed,
                protection.getSignatureAlgorithm(),
                written.getEncryptedDigest(),
                (ASN1Set) null);
    }

    private static ASN1Set certificates(PAdESSignature seal) {
        return new DERSet(chain(
                        seal.getSigningCertificateToken(),
                        seal.getCertificateSource().getSignedDataCertificates())
                .map(SealContainer::rewritten)
                .toArray(ASN1Encodable[]::new));
    }

    /** The signer's certificate, which the seal names by its hash, and above it those that are vouched for. */
    private static Stream<CertificateToken> chain(CertificateToken signer, List<CertificateToken> given) {
        List<CertificateToken> issuers = given.stream()
                .filter(issuer -> given.stream().anyMatch(issuer::isSignedBy))
                .toList();
        return Stream.iterate(signer, Objects::nonNull, certificate -> issuer(certificate, issuers))
                .limit(given.size());
    }

    private static CertificateToken issuer(CertificateToken certificate, List<CertificateToken> issuers) {
        return issuers.stream()
                .filter(issuer -> !issuer.equals(certificate))
                .filter(certificate::isSignedBy)
                .findFirst()
                .orElse(null);
    }

    /** The name of the algorithm stands twice; only one of them is signed. */
    private static ASN1Encodable rewritten(CertificateToken token) {
        Certificate certificate = structure(token);
        return new DERSequence(new ASN1Encodable[] {
            certificate.getTBSCertificate(),
            certificate.getTBSCertificate().getSignature(),
            new DERBitString(certificate.getSignature().getOctets())
        });
    }

    private static Certificate structure(CertificateToken certificate) {
        return Certificate.getInstance(certificate.getEncoded());
    }
}
