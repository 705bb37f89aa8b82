package io.engagementdesk.document;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.http.HttpStatus;

/** Looks for what a PDF may do besides being read. */
final class PdfFile {

    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "XFA", "RichMediaContent", "EmbeddedFiles");
    private static final Set<String> ACTIVE_KINDS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition");
    private static final int DEEPEST = 64;

    private PdfFile() {}

    static void check(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw encrypted();
            }
            if (pdf.getNumberOfPages() == 0) {
                throw broken();
            }
            if (isActive(pdf)) {
                throw new UploadRefused(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "active",
                        "This PDF contains scripts, actions or other files. Print it to a plain PDF and send that.");
            }
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (IOException | IllegalArgumentException | ClassCastException unreadable) {
            throw broken();
        }
    }

    private static boolean isActive(PDDocument pdf) {
        return pdf.getDocument().getXrefTable().keySet().stream()
                .map(key -> object(pdf, key))
                .anyMatch(found -> isActive(found, 0));
    }

    private static COSBase object(PDDocument pdf, COSObjectKey key) {
        return pdf.getDocument().getObjectFromPool(key).getObject();
    }

    /** What is referred to elsewhere is looked at by itself. */
    private static boolean isActive(COSBase found, int depth) {
        if (found instanceof COSObject || depth > DEEPEST) {
            return depth > DEEPEST;
        }
        if (found instanceof COSArray several) {
            return several.toList().stream().anyMatch(one -> isActive(one, depth + 1));
        }
        return found instanceof COSDictionary one
                && (isActive(one) || one.getValues().stream().anyMatch(value -> isActive(value, depth + 1)));
    }

    private static boolean isActive(COSDictionary found) {
        String kind = found.getNameAsString(COSName.S, "");
        return ACTIVE_KINDS.contains(kind)
                || found.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_KEYS::contains);
    }

    private static UploadRefused encrypted() {
        return new UploadRefused(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "encrypted",
                "This PDF is encrypted. Send it without a password and without restrictions.");
    }

    private static UploadRefused broken() {
        return new UploadRefused(HttpStatus.UNPROCESSABLE_ENTITY, "broken", "This PDF cannot be read. Send it again.");
    }
}
