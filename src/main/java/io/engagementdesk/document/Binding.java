package io.engagementdesk.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Binds two PDFs into one; the pages of both stay as they are. */
final class Binding {

    private Binding() {}

    static byte[] of(byte[] first, byte[] second) {
        try (PDDocument whole = Loader.loadPDF(first);
                PDDocument appendix = Loader.loadPDF(second)) {
            new PDFMergerUtility().appendDocument(whole, appendix);
            ByteArrayOutputStream bound = new ByteArrayOutputStream();
            whole.save(bound);
            return bound.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
